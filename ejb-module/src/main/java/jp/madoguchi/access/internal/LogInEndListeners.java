package jp.madoguchi.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.node.ChangeHeard;

/** Tells ends of log-ins, on whichever node; one that was missed is noticed at the next sign. */
@ApplicationScoped
public class LogInEndListeners {
  private final List<Consumer<StaffSessionEnded>> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<StaffSessionEnded> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void heard(@Observes ChangeHeard change) {
    if (change.kind().equals(StaffSessionEnded.KIND)) {
      StaffSessionEnded event = StaffSessionEnded.of(change);
      listeners.forEach(listener -> listener.accept(event));
    }
  }
}
