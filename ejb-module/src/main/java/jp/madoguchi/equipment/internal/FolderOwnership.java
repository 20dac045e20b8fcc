package jp.madoguchi.equipment.internal;

import jakarta.ejb.Local;
import jp.madoguchi.node.Fence;

/** Who tells the connector at once that folders became this server's, or are no longer. */
@Local
public interface FolderOwnership {
  /** Anything but a terminal's folders is left alone. */
  void gained(Fence fence);

  /** That ownership is over; a newer one is not touched. */
  void lost(Fence fence);

  /** Tells the connector of all folders, and the board of what waits. */
  void look();
}
