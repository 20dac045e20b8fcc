package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import jp.madoguchi.reception.SessionAtHand;
import jp.madoguchi.reception.SessionsAtHand;

/** The push channel's way to the other nodes; holds no personal data, so anybody may listen. */
@Stateless
@DenyAll
public class SessionsAtHandBean implements SessionsAtHand {
  @Inject Event<SessionAtHand> changes;
  @Inject AtHandListeners listeners;

  @Override
  @PermitAll
  public void tell(SessionAtHand change) {
    changes.fire(change);
  }

  @Override
  @PermitAll
  public AutoCloseable subscribe(Consumer<SessionAtHand> listener) {
    return listeners.add(listener);
  }
}
