package jp.madoguchi.node;

import jakarta.ejb.Local;
import java.util.function.Consumer;

/**
 * Where the web module hears of changes on any node (変更の伝達路): in an EAR an EJB module's events do
 * not reach the WAR's observers on every server. Inside this module observe {@link ChangeHeard};
 * who has a change to tell fires a {@link CarriedChange}.
 */
@Local
public interface ChangeBus {
  /** Adds a listener, which returns at once when it is told; closing takes it away. */
  AutoCloseable subscribe(Consumer<ChangeHeard> listener);
}
