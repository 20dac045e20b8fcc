package jp.madoguchi.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.access.StaffSessionEnded;

/** Tells ends of log-ins after commit; those of another node are given to {@link #tell}. */
@ApplicationScoped
public class LogInEndListeners {
  private final List<Consumer<StaffSessionEnded>> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<StaffSessionEnded> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) StaffSessionEnded event) {
    tell(event);
  }

  void tell(StaffSessionEnded event) {
    listeners.forEach(listener -> listener.accept(event));
  }
}
