package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.function.Consumer;

/**
 * Who has a session's page open (担当), told from node to node so that two people do not do the same
 * patient. Nothing of it is stored: it is told again while the page is open, and forgotten when
 * that stops. Called by the push channel, which has no caller but knows whose lines are open.
 */
@Local
public interface SessionsAtHand {
  /** Tells all nodes, this one too. */
  void tell(SessionAtHand change);

  /** Listeners are called after commit, on the committing thread; they must return at once. */
  AutoCloseable subscribe(Consumer<SessionAtHand> listener);
}
