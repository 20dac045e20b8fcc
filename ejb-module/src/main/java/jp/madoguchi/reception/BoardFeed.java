package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.function.Consumer;

/**
 * Where the web module listens for {@link BoardChange}s. A registry instead of a CDI observer in
 * the web module: in an EAR an EJB module's events do not reach the WAR's observers on every
 * server.
 */
@Local
public interface BoardFeed {
  /** Listeners are called after commit, on the committing thread; they must return at once. */
  AutoCloseable subscribe(Consumer<BoardChange> listener);
}
