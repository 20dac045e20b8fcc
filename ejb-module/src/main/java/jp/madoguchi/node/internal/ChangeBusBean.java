package jp.madoguchi.node.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import jp.madoguchi.node.ChangeBus;
import jp.madoguchi.node.ChangeHeard;

/**
 * The web module's way to {@link ChangeCarrier}; nothing told is personal, so anybody may listen.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@DenyAll
public class ChangeBusBean implements ChangeBus {
  @Inject ChangeCarrier carrier;

  @Override
  @PermitAll
  public AutoCloseable subscribe(Consumer<ChangeHeard> listener) {
    return carrier.add(listener);
  }
}
