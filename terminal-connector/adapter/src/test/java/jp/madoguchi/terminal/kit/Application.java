package jp.madoguchi.terminal.kit;

import jp.madoguchi.terminal.api.TerminalListener;

/**
 * An application behind the connector: it listens, and its transactions end one way or the other.
 */
public interface Application extends TerminalListener {

  /**
   * Ends the calling thread's transaction.
   *
   * @return whether it was committed; {@code false} when it was rolled back without an exception
   */
  boolean commit();

  /** Ends the calling thread's transaction, if there is one, without any effect. */
  void rollback();
}
