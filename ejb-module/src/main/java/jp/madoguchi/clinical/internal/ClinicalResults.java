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
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.QuarantineWatcher;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PersonAgreement;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * Takes answers about medical information in the delivering transaction. An answer is attached only
 * when it answers a request of ours by its suffix and names the person that was asked about;
 * anything else is a line of the fault list and its content is kept nowhere but in the connector's
 * archive.
 */
@Stateless
@Local({TerminalResultTaker.class, QuarantineWatcher.class})
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClinicalResults implements TerminalResultTaker, QuarantineWatcher {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB EquipmentState facility;
  @EJB PatientFile patients;
  @EJB AuditLedger ledger;
  @EJB ViewingGate gate;
  @EJB PaperAnswers papers;

  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    if (ClinicalKind.fetched().stream().noneMatch(kind -> answers(kind, delivery))) {
      return false;
    }
    ClinicalFetch ask =
        delivery.requestSuffix() == null
            ? null
            : em.find(
                ClinicalFetch.class, delivery.requestSuffix(), LockModeType.PESSIMISTIC_WRITE);
    if (ask == null && papers.resultArrived(delivery)) {
      return true;
    }
    if (ask == null || !answers(ask.kind(), delivery)) {
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
    take(delivery, ask, ask.kind().exchange().orElseThrow());
    return true;
  }

  /** Whether it is an answer as this kind has them: several kinds come in one family. */
  private static boolean answers(ClinicalKind kind, TerminalDelivery delivery) {
    return kind.exchange()
        .filter(exchange -> exchange.answerType().isInstance(delivery.message()))
        .isPresent();
  }

  private <R extends TerminalMessage> void take(
      TerminalDelivery delivery, ClinicalFetch ask, ClinicalExchange<R, ?> exchange) {
    R message = exchange.answerType().cast(delivery.message());
    ClinicalAnswer answer = exchange.answer(message);
    if (answer.person() == null ? answer.normal() : !concerns(ask, answer.person())) {
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
    int unplaced = answer.hasBody() ? keep(ask, exchange, message) : 0;
    if (unplaced > 0) {
      fault(delivery, "CLINICAL_LINES_LEFT_OUT", Integer.toString(unplaced));
    }
    String sex = answer.person().sex();
    ask.answered(Status.HERE, null, delivery.captureKey(), sex, clock.instant());
    received(ask, "OK");
  }

  /** The person asked about, and the patient under whose number it would be kept. */
  private boolean concerns(ClinicalFetch ask, InsuredPerson person) {
    return ask.concerns(person)
        && patients
            .find(ask.patientNumber())
            .map(patient -> PersonAgreement.between(patient, person))
            .filter(agreement -> agreement != PersonAgreement.BIRTH_DATE_DIFFERS)
            .isPresent();
  }

  /**
   * Keeps the lines that may be kept; how many of the answer have no place, for want of a code or
   * of a readable day.
   */
  private <R extends TerminalMessage, L extends ClinicalLine<L>> int keep(
      ClinicalFetch ask, ClinicalExchange<R, L> exchange, R message) {
    gate.kept(ask.patientNumber(), ask.kind(), exchange.lines(ask.suffix(), message))
        .forEach(em::persist);
    return exchange.unplaced(message);
  }

  @Override
  @PermitAll
  public boolean requestRefused(RefusedRequest refusal) {
    ClinicalFetch ask =
        em.find(ClinicalFetch.class, refusal.suffix(), LockModeType.PESSIMISTIC_WRITE);
    if (ask == null) {
      return false;
    }
    received(ask, ask.givenBack(refusal, clock.instant()));
    return true;
  }

  /** Whoever waits is told; once put back and read, the answer is taken after all. */
  @Override
  @PermitAll
  public void fileQuarantined(QuarantinedFile file) {
    MessageName.tryParse(file.fileName())
        .filter(name -> !name.isFace())
        .map(name -> em.find(ClinicalFetch.class, name.suffix(), LockModeType.PESSIMISTIC_WRITE))
        .filter(ClinicalFetch::open)
        .ifPresent(ask -> ask.become(Status.UNREADABLE, null, clock.instant()));
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

  private void received(ClinicalFetch ask, String outcome) {
    ledger.record(
        AuditEntry.of(AuditAction.RECEIVE_MEDICAL, AuditGround.SYSTEM)
            .patient(ask.patientNumber())
            .subject(ask.kind().code())
            .outcome(outcome)
            .request(ask.suffix()));
  }
}
