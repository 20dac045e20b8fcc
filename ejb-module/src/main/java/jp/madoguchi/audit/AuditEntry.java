package jp.madoguchi.audit;

import java.time.Instant;
import java.util.Collection;
import jp.madoguchi.facility.TwelveDigits;

/**
 * What a capability knows of the thing to be recorded; who, role, terminal and time are added by
 * the ledger. No insurance number, no PIN, nothing medical goes in here. A text that may be a My
 * Number is not written: whoever composes an entry of what a request said cannot bring one in.
 *
 * @param patientNumber 患者番号, null when no patient is concerned
 * @param subject kind and period of the information, such as {@code "YZK 202111-202611"}, or null
 * @param consentState state of the consent at that moment, or null
 * @param consentUntil 閲覧有効期限, or null
 * @param outcome short code such as {@code "OK"}, {@code "CONSENT_EXPIRED"}
 * @param request request suffix, session id or receipt number the record belongs to, or null
 * @param shown whom a list showed, or null; not filled when the ledger is read
 * @param values what an act changed, or null; not filled when the ledger is read
 */
public record AuditEntry(
    AuditAction action,
    String patientNumber,
    String subject,
    AuditGround ground,
    String consentState,
    Instant consentUntil,
    String outcome,
    String request,
    ShownPatients shown,
    ChangedValues values) {
  /** Stands for a text that may be a My Number (個人番号), which no record ever holds. */
  public static final String NOT_WRITTEN = "[***]";

  public AuditEntry {
    patientNumber = TwelveDigits.asPatientNumber(patientNumber) ? NOT_WRITTEN : patientNumber;
    subject = written(subject);
    outcome = written(outcome);
  }

  /** Not for the request: identifiers are ours or the centre's, and may have twelve digits. */
  private static String written(String text) {
    return TwelveDigits.shown(text) ? NOT_WRITTEN : text;
  }

  public static AuditEntry of(AuditAction action, AuditGround ground) {
    return new AuditEntry(action, null, null, ground, null, null, "OK", null, null, null);
  }

  public AuditEntry patient(String number) {
    return new AuditEntry(
        action,
        number,
        subject,
        ground,
        consentState,
        consentUntil,
        outcome,
        request,
        shown,
        values);
  }

  public AuditEntry subject(String text) {
    return new AuditEntry(
        action,
        patientNumber,
        text,
        ground,
        consentState,
        consentUntil,
        outcome,
        request,
        shown,
        values);
  }

  public AuditEntry consent(String state, Instant until) {
    return new AuditEntry(
        action, patientNumber, subject, ground, state, until, outcome, request, shown, values);
  }

  public AuditEntry outcome(String code) {
    return new AuditEntry(
        action,
        patientNumber,
        subject,
        ground,
        consentState,
        consentUntil,
        code,
        request,
        shown,
        values);
  }

  public AuditEntry request(String id) {
    return new AuditEntry(
        action,
        patientNumber,
        subject,
        ground,
        consentState,
        consentUntil,
        outcome,
        id,
        shown,
        values);
  }

  /** Whom the list or search showed; numbers that are null are nobody's. */
  public AuditEntry showing(
      String list, Collection<String> numbers, ShownPatients.NotedHowOften how) {
    return new AuditEntry(
        action,
        patientNumber,
        subject,
        ground,
        consentState,
        consentUntil,
        outcome,
        request,
        ShownPatients.of(list, numbers, how),
        values);
  }

  /** What an act found and what it left; see {@link ChangedValues#of}. */
  public AuditEntry changed(Object before, Object after) {
    return new AuditEntry(
        action,
        patientNumber,
        subject,
        ground,
        consentState,
        consentUntil,
        outcome,
        request,
        shown,
        ChangedValues.of(before, after));
  }

  @Override
  public String toString() {
    return "AuditEntry[" + action + " " + outcome + "]";
  }
}
