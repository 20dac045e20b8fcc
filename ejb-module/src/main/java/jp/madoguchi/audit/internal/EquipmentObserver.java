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
    AuditAction action =
        switch (event.act()) {
          case READER_DESCRIBED -> AuditAction.DESCRIBE_READER;
          case RESTART_PLANNED -> AuditAction.PLAN_RESTART;
          case RESTART_STEP_DONE -> AuditAction.RESTART_STEP;
          case FILE_PUT_BACK -> AuditAction.PUT_BACK_FILE;
        };
    ledger.record(
        AuditEntry.of(action, AuditGround.ADMINISTRATION)
            .subject(event.subject())
            .changed(event.before(), event.after()));
  }
}
