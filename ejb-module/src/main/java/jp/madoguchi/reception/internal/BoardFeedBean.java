package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.BoardFeed;

/** The web module's way to the listeners; holds no personal data, so anybody may listen. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@DenyAll
public class BoardFeedBean implements BoardFeed {
  @Inject BoardListeners listeners;

  @Override
  @PermitAll
  public AutoCloseable subscribe(Consumer<BoardChange> listener) {
    return listeners.add(listener);
  }
}
