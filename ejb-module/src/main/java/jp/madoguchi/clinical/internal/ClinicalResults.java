package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.facility.QuarantineWatcher;
import jp.madoguchi.facility.TerminalResultTaker;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.OpenCode;

/**
 * Takes 薬剤情報 and 特定健診情報 in the delivering transaction. An answer is attached only when it answers a
 * request of ours by its suffix and names the person that was asked about; anything else is a line
 * of the fault list and its content is kept nowhere but in the connector's archive.
 */
@Stateless
@Local({TerminalResultTaker.class, QuarantineWatcher.class})
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClinicalResults implements TerminalResultTaker, QuarantineWatcher {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB FacilityState facility;
  @EJB AuditLedger ledger;

  /** Who and what an answer is about, of either kind. */
  private record Answer(
      ConsentKind kind,
      boolean normal,
      boolean hasBody,
      String words,
      boolean namesPerson,
      LocalDate birth,
      String kana,
      String name,
      String sex) {}

  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    Answer answer;
    if (delivery.message() instanceof CheckupResponse checkups) {
      answer = answer(checkups);
    } else if (delivery.message() instanceof DrugResponse drugs) {
      answer = answer(drugs);
    } else {
      return false;
    }
    ClinicalAsk ask =
        delivery.requestSuffix() == null
            ? null
            : em.find(ClinicalAsk.class, delivery.requestSuffix(), LockModeType.PESSIMISTIC_WRITE);
    if (ask == null || ask.kind() != answer.kind()) {
      if (delivery.requestedHere()) {
        fault(delivery, "CLINICAL_NOT_ASKED", null);
      }
      return true; // else another program shares the folders: its answers are its own
    }
    if (delivery.captureKey().equals(ask.captureKey())) {
      return true; // delivered once more
    }
    if (!ask.open()) {
      fault(delivery, "CLINICAL_ANSWERED_TWICE", null);
      return true;
    }
    take(delivery, ask, answer);
    return true;
  }

  private void take(TerminalDelivery delivery, ClinicalAsk ask, Answer answer) {
    boolean person = ask.concerns(answer.birth(), answer.kana(), answer.name());
    if (answer.namesPerson() ? !person : answer.normal()) {
      ask.answered(Status.UNREADABLE, null, delivery.captureKey(), null, clock.instant());
      fault(delivery, "CLINICAL_OTHER_PERSON", null);
      received(ask, "OTHER_PERSON");
      return;
    }
    if (!answer.normal()) {
      ask.answered(Status.REFUSED, answer.words(), delivery.captureKey(), null, clock.instant());
      received(ask, "REFUSED");
      return;
    }
    int leftOut = answer.hasBody() ? keep(delivery, ask) : 0;
    if (leftOut > 0) {
      fault(delivery, "CLINICAL_LINES_LEFT_OUT", Integer.toString(leftOut));
    }
    ask.answered(Status.HERE, null, delivery.captureKey(), answer.sex(), clock.instant());
    received(ask, "OK");
  }

  /** Keeps the lines; how many had no code or no readable day. */
  private int keep(TerminalDelivery delivery, ClinicalAsk ask) {
    if (delivery.message() instanceof CheckupResponse checkups) {
      List<CheckupLine> lines = CheckupLine.of(ask.suffix(), checkups);
      lines.forEach(em::persist);
      int sent =
          checkups.body().specificHealthCheckupInfo().stream()
              .mapToInt(c -> c.healthCheckupResultAndQuestionInfos().size())
              .sum();
      return sent - lines.size();
    }
    DrugLines.of(ask.suffix(), (DrugResponse) delivery.message()).forEach(em::persist);
    return 0;
  }

  @Override
  @PermitAll
  public boolean requestRefused(RefusedRequest refusal) {
    ClinicalAsk ask = em.find(ClinicalAsk.class, refusal.suffix(), LockModeType.PESSIMISTIC_WRITE);
    if (ask == null) {
      return false;
    }
    // the text of the .err file may follow later, under the same suffix
    ask.become(Status.REFUSED, refusal.text().isBlank() ? null : refusal.text(), clock.instant());
    received(ask, "REFUSED_BY_TERMINAL");
    return true;
  }

  /** Whoever waits is told; once put back and read, the answer is taken after all. */
  @Override
  @PermitAll
  public void fileQuarantined(QuarantinedFile file) {
    MessageName.tryParse(file.fileName())
        .filter(name -> !name.isFace())
        .map(name -> em.find(ClinicalAsk.class, name.suffix(), LockModeType.PESSIMISTIC_WRITE))
        .filter(ClinicalAsk::open)
        .ifPresent(ask -> ask.become(Status.UNREADABLE, null, clock.instant()));
  }

  private static Answer answer(CheckupResponse response) {
    var person = response.header().qualificationsInfo();
    return new Answer(
        ConsentKind.TKK,
        response.normal(),
        response.body() != null,
        response.header().messageContents(),
        person != null,
        person == null ? null : date(person.birthday()),
        person == null ? null : person.kanasName(),
        person == null ? null : person.name(),
        person == null ? null : code(person.administrativeGenderCode()));
  }

  private static Answer answer(DrugResponse response) {
    var person = response.header().quaInf();
    return new Answer(
        ConsentKind.YZK,
        response.normal(),
        response.body() != null,
        response.header().messageContents(),
        person != null,
        person == null ? null : date(person.birth()),
        person == null ? null : person.kanaName(),
        person == null ? null : person.name(),
        person == null ? null : code(person.admGendCode()));
  }

  private static LocalDate date(MessageDate date) {
    return date == null ? null : date.date().orElse(null);
  }

  private static String code(OpenCode code) {
    return code == null ? null : code.code();
  }

  private void fault(TerminalDelivery delivery, String reason, String detail) {
    facility.fault(
        delivery.capturedAt(),
        delivery.terminal().value(),
        delivery.fileName(),
        delivery.captureKey(),
        reason,
        detail);
  }

  private void received(ClinicalAsk ask, String outcome) {
    ledger.record(
        AuditEntry.of(AuditAction.RECEIVE, AuditGround.SYSTEM)
            .patient(ask.patientNumber())
            .subject(ask.kind().name())
            .outcome(outcome)
            .request(ask.suffix()));
  }
}
