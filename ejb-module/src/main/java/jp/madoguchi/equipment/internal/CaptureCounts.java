package jp.madoguchi.equipment.internal;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.equipment.ResultsElsewhere;
import jp.madoguchi.terminal.api.NodeCaptures;

/** What lies in the servers' folders of captures, for all servers to see. */
@Local
public interface CaptureCounts {
  /** Keeps what was counted in the folders that can be seen from here; all else stays. */
  void told(List<NodeCaptures> seen);

  /** What lies where nobody works on it, by server and terminal. */
  List<ResultsElsewhere> elsewhere();
}
