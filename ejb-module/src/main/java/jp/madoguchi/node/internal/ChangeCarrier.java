package jp.madoguchi.node.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;
import jp.madoguchi.node.DatabaseReadiness;

/**
 * Carries changes: to this node's own observers after the commit, to the other nodes by the
 * database, which tells them of what has committed and of nothing else.
 */
@ApplicationScoped
public class ChangeCarrier {
  @EJB DatabaseReadiness database;
  @EJB ChangeNotifying others;
  @Inject Event<ChangeHeard> told;

  /** Of this process: what it told itself it does not hear again. */
  private final String sender = UUID.randomUUID().toString();

  private final List<Consumer<ChangeHeard>> listeners = new CopyOnWriteArrayList<>();

  AutoCloseable add(Consumer<ChangeHeard> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void changes(@Observes CarriedChange change) {
    if (database.shared()) {
      others.tell(new ChangeNotice(sender, change.heard()).text());
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CarriedChange change) {
    tell(change.heard());
  }

  /** Another node, or this one, told something. */
  void hear(String text) {
    ChangeNotice notice = ChangeNotice.read(text);
    if (!notice.sender().equals(sender)) {
      tell(notice.change());
    }
  }

  void tell(ChangeHeard change) {
    told.fire(change);
    listeners.forEach(listener -> listener.accept(change));
  }
}
