package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.setup.SetupFinished;

/** Records the end of the set-up under the name that it made: nobody was logged in. */
@ApplicationScoped
public class SetupObserver {
  @EJB AuditWriter writer;
  @Inject Workplace workplace;

  void finished(@Observes SetupFinished event) {
    writer.append(
        new AuditActor(
            event.account(), event.displayName(), Role.ADMIN.name(), workplace.terminal()),
        AuditEntry.of(AuditAction.FINISH_SETUP, AuditGround.ADMINISTRATION)
            .subject("set-up, " + event.open() + " checks open"));
  }
}
