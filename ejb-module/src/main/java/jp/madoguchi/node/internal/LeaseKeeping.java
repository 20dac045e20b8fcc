package jp.madoguchi.node.internal;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseHolder;
import jp.madoguchi.node.NodeView;

/** What {@link LeaseKeeper} knows without a transaction of the caller. */
@Local
public interface LeaseKeeping {
  /** The database, for what needs a connection of its own. */
  DataSource database();

  String self();

  void want(String thing);

  void giveUp(String thing);

  Optional<Fence> held(String thing);

  void able(boolean able);

  List<LeaseHolder> holders();

  List<NodeView> nodes();

  boolean superseded();
}
