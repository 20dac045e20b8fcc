package jp.madoguchi.reception.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.AttachmentLine.MeanwhileReader;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** Whose a session is from a moment on (患者への結び付け); the last one counts, none is taken away. */
@Entity
@Table(name = "session_attachment")
@Cacheable(false)
class SessionAttachment {
  @Id
  @Column(name = "row_key")
  private String key;

  @Column(name = "session_id")
  private long sessionId;

  private int place;

  @Column(name = "patient_number")
  private String patientNumber;

  private boolean undone;
  private String reason;
  private String words;

  @Column(name = "attached_by")
  private String by;

  @Column(name = "attached_name")
  private String byName;

  @Column(name = "attached_at")
  private Instant at;

  @Column(name = "newer_insurance")
  private boolean newerInsurance;

  protected SessionAttachment() {}

  /**
   * @param staff null when the program itself matched
   */
  SessionAttachment(long sessionId, int place, String patientNumber, Staff staff, Instant at) {
    this.key = sessionId + "/" + place;
    this.sessionId = sessionId;
    this.place = place;
    this.patientNumber = patientNumber;
    this.at = at;
    if (staff != null) {
      by = staff.account();
      byName = staff.displayName();
    }
  }

  SessionAttachment because(Enum<?> why, String typed) {
    reason = why == null ? null : why.name();
    words = typed == null || typed.isEmpty() ? null : typed;
    return this;
  }

  /**
   * Takes the one before back.
   *
   * @param newerKept see {@link AttachmentLine#newerInsuranceKept}
   */
  SessionAttachment undoing(boolean newerKept) {
    undone = true;
    newerInsurance = newerKept;
    return this;
  }

  AttachmentLine line(List<MeanwhileReader> readers) {
    return new AttachmentLine(
        at, patientNumber, byName, undone, reason(), words, newerInsurance, readers);
  }

  private Enum<?> reason() {
    Stream<Enum<?>> known =
        undone ? Stream.of(UndoReason.values()) : Stream.of(SamePersonReason.values());
    Optional<Enum<?>> found = known.filter(one -> one.name().equals(reason)).findFirst();
    return found.orElse(null);
  }

  /** Whether a lead gave a reason why it is the patient's. */
  boolean isConfirmedFor(String number) {
    return !undone && reason != null && number.equals(patientNumber);
  }

  String key() {
    return key;
  }

  long sessionId() {
    return sessionId;
  }

  int place() {
    return place;
  }

  String patientNumber() {
    return patientNumber;
  }

  Instant at() {
    return at;
  }

  @Override
  public String toString() {
    return "SessionAttachment[" + key + "]";
  }
}
