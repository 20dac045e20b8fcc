package jp.madoguchi.audit;

import java.time.Instant;

/**
 * What a capability knows of the thing to be recorded; who, role, terminal and time are added by
 * the ledger. No insurance number, no PIN, nothing medical goes in here.
 *
 * @param patientNumber 患者番号, null when no patient is concerned
 * @param subject kind and period of the information, such as {@code "YZK 202111-202611"}, or null
 * @param consentState state of the consent at that moment, or null
 * @param consentUntil 閲覧有効期限, or null
 * @param outcome short code such as {@code "OK"}, {@code "CONSENT_EXPIRED"}
 * @param request request suffix, session id or receipt number the record belongs to, or null
 */
public record AuditEntry(
    AuditAction action,
    String patientNumber,
    String subject,
    AuditGround ground,
    String consentState,
    Instant consentUntil,
    String outcome,
    String request) {

  public static AuditEntry of(AuditAction action, AuditGround ground) {
    return new AuditEntry(action, null, null, ground, null, null, "OK", null);
  }

  public AuditEntry patient(String number) {
    return new AuditEntry(
        action, number, subject, ground, consentState, consentUntil, outcome, request);
  }

  public AuditEntry subject(String text) {
    return new AuditEntry(
        action, patientNumber, text, ground, consentState, consentUntil, outcome, request);
  }

  public AuditEntry consent(String state, Instant until) {
    return new AuditEntry(action, patientNumber, subject, ground, state, until, outcome, request);
  }

  public AuditEntry outcome(String code) {
    return new AuditEntry(
        action, patientNumber, subject, ground, consentState, consentUntil, code, request);
  }

  public AuditEntry request(String id) {
    return new AuditEntry(
        action, patientNumber, subject, ground, consentState, consentUntil, outcome, id);
  }
}
