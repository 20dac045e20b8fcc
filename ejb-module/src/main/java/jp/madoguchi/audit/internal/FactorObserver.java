package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.factor.FactorChanged;

/** Records what people do about their second factors, in the transaction of the act. */
@ApplicationScoped
public class FactorObserver {
  @EJB AuditLedger ledger;

  void changed(@Observes FactorChanged event) {
    AuditAction action =
        switch (event.act()) {
          case ENROLLED -> AuditAction.ENROL_FACTOR;
          case REMOVED -> AuditAction.REMOVE_FACTOR;
          case CODES_RENEWED -> AuditAction.RENEW_CODES;
          case CODE_USED -> AuditAction.USE_CODE;
        };
    ledger.record(
        AuditEntry.of(action, AuditGround.ADMINISTRATION)
            .subject("second factor " + event.about()));
  }
}
