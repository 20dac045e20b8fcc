package jp.madoguchi.audit.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import jp.madoguchi.access.AccountsCreated;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.SealedAccountOpened;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffAskedFor;
import jp.madoguchi.access.StaffFileTaken;
import jp.madoguchi.access.StaffListPrinted;
import jp.madoguchi.access.StaffSession;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;

/** Records what the access capability tells, in its transaction. */
@ApplicationScoped
public class StaffObserver {
  @EJB AuditWriter writer;
  @EJB AuditLedger ledger;
  @Inject Workplace workplace;

  void session(@Observes StaffSession event) {
    AuditAction action =
        switch (event.step()) {
          case LOGGED_IN -> AuditAction.LOG_IN;
          case PASSWORD_GIVEN -> AuditAction.GIVE_PASSWORD;
          case REFUSED, LOCKED, FACTOR_REFUSED, DIRECTORY_AWAY, UNKNOWN_HERE, SEAL_LAPSED ->
              AuditAction.LOG_IN_REFUSED;
          case PROVED_AGAIN -> AuditAction.PROVE_AGAIN;
          case LOGGED_OUT -> AuditAction.LOG_OUT;
          case PASSWORD_CHANGED -> AuditAction.CHANGE_PASSWORD;
        };
    String outcome =
        switch (event.step()) {
          case LOGGED_IN, LOGGED_OUT, PASSWORD_CHANGED, PASSWORD_GIVEN, PROVED_AGAIN -> "OK";
          case FACTOR_REFUSED -> "FACTOR";
          case REFUSED, LOCKED, DIRECTORY_AWAY, UNKNOWN_HERE, SEAL_LAPSED -> event.step().name();
        };
    writer.append(
        new AuditActor(event.account(), event.displayName(), roles(event), workplace.terminal()),
        AuditEntry.of(action, AuditGround.ADMINISTRATION).outcome(outcome));
  }

  void unsealed(@Observes SealedAccountOpened event) {
    writer.append(
        new AuditActor(event.account(), null, "-", event.terminal()),
        AuditEntry.of(AuditAction.OPEN_SEALED_ACCOUNT, AuditGround.ADMINISTRATION));
  }

  void created(@Observes AccountsCreated event) {
    writer.append(
        AuditActor.NOBODY,
        AuditEntry.of(AuditAction.CREATE_ACCOUNTS, AuditGround.ADMINISTRATION)
            .subject(event.count() + " initial accounts"));
  }

  void administered(@Observes StaffAdministered event) {
    ledger.record(
        AuditEntry.of(action(event.act()), AuditGround.ADMINISTRATION)
            .subject(subject(event))
            .changed(event.before(), event.after()));
  }

  void printed(@Observes StaffListPrinted event) {
    ledger.record(
        AuditEntry.of(AuditAction.PRINT_STAFF, AuditGround.ADMINISTRATION)
            .subject("staff list, " + event.people() + " people"));
  }

  void asked(@Observes StaffAskedFor event) {
    ledger.record(
        AuditEntry.of(AuditAction.LIST_STAFF, AuditGround.SYSTEM)
            .subject("staff list, " + event.people() + " people"));
  }

  void taken(@Observes StaffFileTaken event) {
    ledger.record(
        AuditEntry.of(AuditAction.IMPORT_STAFF, AuditGround.ADMINISTRATION)
            .subject(
                "staff file, "
                    + event.lines()
                    + " lines, "
                    + event.created()
                    + " new, "
                    + event.changed()
                    + " changed"));
  }

  private static AuditAction action(StaffAct act) {
    return switch (act) {
      case HIRED -> AuditAction.HIRE_STAFF;
      case DESCRIBED -> AuditAction.DESCRIBE_STAFF;
      case SWITCHED -> AuditAction.SWITCH_STAFF;
      case PASSWORD_RESET -> AuditAction.RESET_PASSWORD;
      case PASSWORD_MOVED -> AuditAction.MOVE_PASSWORD;
      case FACTORS_TAKEN -> AuditAction.RESET_FACTORS;
      case LOCK_RELEASED -> AuditAction.RELEASE_LOCK;
      case RIGHTS_CONFIRMED -> AuditAction.CONFIRM_RIGHTS;
      case LICENCE_RECORDED -> AuditAction.RECORD_LICENCE;
      case LICENCE_CHECKED -> AuditAction.CHECK_LICENCE;
      case LICENCE_WITHDRAWN -> AuditAction.WITHDRAW_LICENCE;
      case ROLE_GIVEN -> AuditAction.GIVE_ROLE;
      case ROLE_WITHDRAWN -> AuditAction.WITHDRAW_ROLE;
      case ROLE_PROPOSED -> AuditAction.PROPOSE_ROLE;
      case PROPOSAL_REFUSED -> AuditAction.REFUSE_ROLE;
      case VIEWING_GRANTED -> AuditAction.GRANT_VIEWING;
      case GRANT_ENDED -> AuditAction.END_GRANT;
    };
  }

  /** {@code staff ACCOUNT ITEM BEFORE -> AFTER (REASON)}; the page makes a sentence of it. */
  private static String subject(StaffAdministered event) {
    String text = "staff " + event.account() + " " + event.item();
    if (event.before() != null || event.after() != null) {
      text += " " + value(event.before()) + " -> " + value(event.after());
    }
    return event.reason() == null ? text : text + " (" + event.reason() + ")";
  }

  private static String value(String value) {
    return value == null ? "-" : value;
  }

  private static String roles(StaffSession event) {
    return event.roles().isEmpty()
        ? "-"
        : event.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
  }
}
