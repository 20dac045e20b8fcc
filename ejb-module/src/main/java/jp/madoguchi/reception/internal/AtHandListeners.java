package jp.madoguchi.reception.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.node.ChangeHeard;
import jp.madoguchi.reception.SessionAtHand;

/** Tells who opened or left a session's page, on whichever node. */
@ApplicationScoped
public class AtHandListeners {
  private final List<Consumer<SessionAtHand>> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<SessionAtHand> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void heard(@Observes ChangeHeard change) {
    if (change.kind().equals(SessionAtHand.KIND)) {
      SessionAtHand told = SessionAtHand.of(change);
      listeners.forEach(listener -> listener.accept(told));
    }
  }
}
