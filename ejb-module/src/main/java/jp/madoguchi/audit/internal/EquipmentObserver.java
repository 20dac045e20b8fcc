package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.equipment.EquipmentChanged;

/** Records what somebody changed about the equipment, in the transaction of the change. */
@ApplicationScoped
public class EquipmentObserver {
  @EJB AuditLedger ledger;

  void changed(@Observes EquipmentChanged event) {
    record(event.subject());
  }

  private void record(String subject) {
    ledger.record(
        AuditEntry.of(AuditAction.CHANGE_SETTING, AuditGround.ADMINISTRATION).subject(subject));
  }
}
