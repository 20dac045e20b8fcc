package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;

/** Records what the access capability tells, in its transaction. */
@ApplicationScoped
public class StaffObserver {
  @EJB AuditWriter writer;
  @Inject Workplace workplace;

  void session(@Observes StaffSession event) {
    AuditAction action =
        switch (event.step()) {
          case LOGGED_IN -> AuditAction.LOG_IN;
          case REFUSED, LOCKED -> AuditAction.LOG_IN_REFUSED;
          case LOGGED_OUT -> AuditAction.LOG_OUT;
        };
    String outcome =
        switch (event.step()) {
          case LOGGED_IN, LOGGED_OUT -> "OK";
          case REFUSED -> "REFUSED";
          case LOCKED -> "LOCKED";
        };
    writer.append(
        new AuditActor(event.account(), event.displayName(), roles(event), workplace.terminal()),
        AuditEntry.of(action, AuditGround.ADMINISTRATION).outcome(outcome));
  }

  void created(@Observes AccountsCreated event) {
    writer.append(
        AuditActor.NOBODY,
        AuditEntry.of(AuditAction.CREATE_ACCOUNTS, AuditGround.ADMINISTRATION)
            .subject(event.count() + " initial accounts"));
  }

  private static String roles(StaffSession event) {
    return event.roles().isEmpty()
        ? "-"
        : event.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
  }
}
