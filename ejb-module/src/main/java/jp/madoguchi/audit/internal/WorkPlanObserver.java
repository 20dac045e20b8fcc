package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.maintenance.WorkPlanAdministered;

/** Records what is done about work plans, in its transaction. */
@ApplicationScoped
public class WorkPlanObserver {
  @EJB AuditLedger ledger;

  void administered(@Observes WorkPlanAdministered event) {
    AuditAction action =
        switch (event.act()) {
          case ENTERED -> AuditAction.ENTER_WORK_PLAN;
          case APPROVED -> AuditAction.APPROVE_WORK_PLAN;
          case WITHDRAWN -> AuditAction.WITHDRAW_WORK_PLAN;
        };
    ledger.record(
        AuditEntry.of(action, AuditGround.ADMINISTRATION)
            .subject(
                "work plan "
                    + event.id()
                    + (event.account() == null ? "" : " " + event.account())
                    + (event.reason() == null ? "" : " (" + event.reason() + ")")));
  }
}
