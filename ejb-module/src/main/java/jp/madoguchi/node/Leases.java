package jp.madoguchi.node;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/**
 * Who owns what only one server may own (ノード間の所有権): a terminal's folders, a timer's turn. Of each
 * thing there is one owner at most. An owner that died has an heir within ten seconds, one that
 * stopped in order at once; while the database is away nobody loses anything (ADR 0018).
 *
 * <p>Ownership is announced by {@link LeaseGained} and {@link LeaseGone}; what the announcement
 * comes too late for, {@link #require} refuses.
 */
@Local
public interface Leases {
  /** The name of this node, see {@link NodeName}. */
  String self();

  /** This node can own the thing: it asks for it from now on, and keeps it once it has it. */
  void want(String thing);

  /** This node gives the thing up, if it has it, and asks for it no more. */
  void giveUp(String thing);

  /** The proof of ownership while this node has it, without asking the database. */
  Optional<Fence> held(String thing);

  /**
   * Lets the caller's transaction go on only while the fence is that of the thing's owner, and
   * keeps the owner from changing until the transaction ends.
   *
   * @throws LeaseLost (rolls back) when another node owns it
   */
  void require(Fence fence);

  /** All things that were ever owned, by name. */
  List<LeaseHolder> holders();

  /** All nodes that ever shared the database, by name. */
  List<NodeView> nodes();

  /**
   * Whether this node can do what it would own things for. As long as it cannot, it owns nothing,
   * and others get what it had.
   */
  void able(boolean able);

  /** Whether a second process took this node's name: it owns nothing until it is started again. */
  boolean superseded();
}
