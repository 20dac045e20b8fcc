package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.terminal.messages.QualificationEntry;

/**
 * Writes down what follows from an answer. Consents follow the person: they get a patient only when
 * that patient is certain; of an answer that names two persons, or answers nothing that was asked,
 * none is written.
 */
final class IntakeWriting {
  private final ConsentLedger consents;
  private final AuditLedger audit;

  IntakeWriting(ConsentLedger consents, AuditLedger audit) {
    this.consents = consents;
    this.audit = audit;
  }

  /**
   * The consents of a card session.
   *
   * @param person whom the answer names
   * @param certain whose they are, null while a clerk has to say it
   * @return kinds whose consent is a fault and no right
   */
  List<ConsentKind> consents(
      Session session,
      boolean face,
      InsuredPerson person,
      PatientView certain,
      Instant answeredAt,
      List<QualificationEntry> entries) {
    boolean eligibilityOnly = session.result().isEligibilityOnly();
    return face || eligibilityOnly
        ? consents.record(
            session.id(),
            person,
            certain,
            answeredAt,
            eligibilityOnly,
            face ? GivenConsents.of(entries) : List.of())
        : List.of();
  }

  /** The audit record of an answer that came, with the patient where one is certain. */
  void received(Session session) {
    audit.record(
        AuditEntry.of(AuditAction.RECEIVE, AuditGround.SYSTEM)
            .patient(session.shown().patientNumber())
            .subject("eligibility")
            .outcome(session.screen().name())
            .request("session " + session.id()));
  }
}
