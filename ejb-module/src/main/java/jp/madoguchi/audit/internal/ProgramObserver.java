package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.program.ProgramAdministered;
import jp.madoguchi.program.ProgramAsked;
import jp.madoguchi.program.ProgramTokens;

/** Records what is done about connected programs and whom they ask, in its transaction. */
@ApplicationScoped
public class ProgramObserver {
  @EJB AuditWriter writer;
  @EJB AuditLedger ledger;
  @Inject Workplace workplace;

  void administered(@Observes ProgramAdministered event) {
    AuditAction action =
        switch (event.act()) {
          case CREATED -> AuditAction.CREATE_PROGRAM;
          case CONFIRMED -> AuditAction.CONFIRM_PROGRAM;
          case CHANGE_PROPOSED -> AuditAction.PROPOSE_PROGRAM_CHANGE;
          case CHANGE_DROPPED -> AuditAction.DROP_PROGRAM_CHANGE;
          case CHANGED -> AuditAction.CHANGE_PROGRAM;
          case KEY_ADDED -> AuditAction.ADD_PROGRAM_KEY;
          case KEY_WITHDRAWN -> AuditAction.WITHDRAW_PROGRAM_KEY;
          case REVOKED -> AuditAction.REVOKE_PROGRAM;
        };
    String subject =
        "program "
            + event.clientId()
            + (event.about() == null ? "" : " " + event.about())
            + (event.reason() == null ? "" : " (" + event.reason() + ")");
    AuditEntry entry = AuditEntry.of(action, AuditGround.ADMINISTRATION).subject(subject);
    if (event.byPerson()) {
      ledger.record(entry);
    } else {
      writer.append(AuditActor.NOBODY, entry);
    }
  }

  void asked(@Observes ProgramAsked event) {
    AuditEntry entry =
        AuditEntry.of(
                event.fault() == null ? AuditAction.GIVE_PROGRAM_TOKEN : AuditAction.REFUSE_PROGRAM,
                AuditGround.SYSTEM)
            .outcome(event.fault() == null ? "OK" : event.fault().name());
    writer.append(
        new AuditActor(
            event.role() == null ? "-" : ProgramTokens.ACCOUNT_PREFIX + event.clientId(),
            event.name(),
            event.role() == null ? "-" : event.role().name(),
            workplace.terminal()),
        entry);
  }
}
