package jp.madoguchi.encryption.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jp.madoguchi.encryption.EncryptionCondition;
import jp.madoguchi.encryption.EncryptionCondition.State;
import jp.madoguchi.encryption.EncryptionWatch;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;

/** Counts what waits; each count ends at a number. */
@Stateless
@DenyAll
public class EncryptionWatchBean implements EncryptionWatch {
  @EJB Reencryption rows;

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public EncryptionCondition condition() {
    Standing now = RowEncryption.standing();
    State state = stateOf(now);
    if (state != State.ON) {
      return new EncryptionCondition(state, now.failure(), 0, 0);
    }
    int key = now.keys().current();
    long waiting = EncryptedTable.all().stream().mapToLong(table -> rows.waiting(table, key)).sum();
    return new EncryptionCondition(waiting == 0 ? State.ON : State.TAKING_OVER, null, key, waiting);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public State state() {
    return stateOf(RowEncryption.standing());
  }

  private static State stateOf(Standing now) {
    if (now.failure() != null) {
      return State.UNAVAILABLE;
    }
    return now.keys() == null ? State.OFF : State.ON;
  }
}
