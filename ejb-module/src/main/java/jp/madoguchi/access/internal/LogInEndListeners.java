package jp.madoguchi.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffSessionEnded;
import jp.madoguchi.node.ChangeHeard;

/**
 * Tells ends of log-ins and changes of rights, on whichever node; one that was missed is noticed at
 * the next sign.
 */
@ApplicationScoped
public class LogInEndListeners {
  private final List<Consumer<StaffSessionEnded>> listeners = new CopyOnWriteArrayList<>();

  private final List<Consumer<StaffRightsChanged>> rights = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<StaffSessionEnded> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  AutoCloseable addToRights(Consumer<StaffRightsChanged> listener) {
    rights.add(listener);
    return () -> rights.remove(listener);
  }

  void heard(@Observes ChangeHeard change) {
    if (change.kind().equals(StaffSessionEnded.KIND)) {
      StaffSessionEnded event = StaffSessionEnded.of(change);
      listeners.forEach(listener -> listener.accept(event));
    } else if (change.concerns(StaffRightsChanged.KIND)) {
      StaffRightsChanged event = StaffRightsChanged.of(change);
      rights.forEach(listener -> listener.accept(event));
    }
  }
}
