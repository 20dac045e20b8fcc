package jp.madoguchi.node;

/**
 * A CDI event that every node hears of (変更の伝達): fired inside the transaction, it reaches {@link
 * ChangeHeard}'s observers on all nodes once that has committed, and nobody when it has not. For
 * drawing only: a node that is cut off is told {@link ChangeHeard#EVERYTHING} and nothing in
 * particular. What must not be lost is observed inside the transaction. Holds no personal data.
 */
public interface CarriedChange {
  /** What every node is told. */
  ChangeHeard heard();
}
