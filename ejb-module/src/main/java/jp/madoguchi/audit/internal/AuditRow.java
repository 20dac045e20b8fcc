package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.ChangedValues;
import jp.madoguchi.audit.internal.proof.SealedRecord;
import jp.madoguchi.node.FittedText;

/** One record of the ledger; written once, never changed. */
@Entity
@Table(name = "audit_record")
@SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
public class AuditRow {
  /** The form of today. */
  private static final int FORM = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
  private long id;

  private Instant at;
  private String account;

  @Column(name = "display_name")
  private String displayName;

  private String role;
  private String terminal;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Column(name = "patient_number")
  private String patientNumber;

  private String subject;

  @Enumerated(EnumType.STRING)
  private AuditGround ground;

  @Column(name = "consent_state")
  private String consentState;

  @Column(name = "consent_until")
  private Instant consentUntil;

  private String outcome;
  private String request;

  /** Which fields {@link #canonical()} holds; records of release 1 know no more than theirs. */
  private int form;

  @Column(name = "before_hash")
  private String beforeHash;

  @Column(name = "after_hash")
  private String afterHash;

  @Column(name = "shown_digest")
  private String shownDigest;

  protected AuditRow() {}

  AuditRow(Instant at, AuditActor who, AuditEntry entry) {
    this.at = micros(at);
    // a text too long must not keep the record from being written
    this.account = FittedText.fit(who.account(), 64);
    this.displayName = FittedText.fit(who.displayName(), 100);
    this.role = FittedText.fit(who.role(), 100);
    this.terminal = FittedText.fit(who.terminal(), 100);
    this.action = entry.action();
    this.patientNumber = FittedText.fit(entry.patientNumber(), 20);
    this.subject = FittedText.fit(entry.subject(), 200);
    this.ground = entry.ground();
    this.consentState = FittedText.fit(entry.consentState(), 32);
    this.consentUntil = micros(entry.consentUntil());
    this.outcome = FittedText.fit(entry.outcome(), 64);
    this.request = FittedText.fit(entry.request(), 80);
    this.form = FORM;
  }

  /** Once the record has its number, which all of them hold. */
  void fingerprints(byte[] key, ChangedValues values, Collection<String> shown) {
    if (values != null) {
      beforeHash = Fingerprints.ofValue(key, id, values.before());
      afterHash = Fingerprints.ofValue(key, id, values.after());
    }
    shownDigest = SealedRecord.digestOfShown(id, shown);
  }

  private static Instant micros(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  long id() {
    return id;
  }

  Instant at() {
    return at;
  }

  AuditAction action() {
    return action;
  }

  String patientNumber() {
    return patientNumber;
  }

  String terminal() {
    return terminal;
  }

  String account() {
    return account;
  }

  /** As the seal covers it. */
  SealedRecord line() {
    return new SealedRecord(
        id,
        at,
        account,
        displayName,
        role,
        terminal,
        action.name(),
        patientNumber,
        subject,
        ground.name(),
        consentState,
        consentUntil,
        outcome,
        request,
        form,
        beforeHash,
        afterHash,
        shownDigest);
  }

  AuditRecord view(String hash) {
    AuditEntry entry =
        new AuditEntry(
            action,
            patientNumber,
            subject,
            ground,
            consentState,
            consentUntil,
            outcome,
            request,
            null,
            null);
    return new AuditRecord(
        id, at, account, displayName, role, terminal, entry, beforeHash, afterHash, hash);
  }

  @Override
  public String toString() {
    return "AuditRow[" + id + "]";
  }
}
