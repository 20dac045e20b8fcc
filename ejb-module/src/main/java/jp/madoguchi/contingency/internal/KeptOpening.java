package jp.madoguchi.contingency.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.IdentityBasis;
import jp.madoguchi.contingency.NewOpening;
import jp.madoguchi.contingency.OpeningReason;

/** One use of a ground without consent. */
@Entity
@Table(name = "ground_opening")
@Cacheable(false)
public class KeptOpening {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contingency_seq")
  private long id;

  @Enumerated(EnumType.STRING)
  private ExtraordinaryGround ground;

  private String account;

  @Column(name = "patient_number")
  private String patientNumber;

  @Enumerated(EnumType.STRING)
  private OpeningReason reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "identity_basis")
  private IdentityBasis identity;

  private String words;

  @Column(name = "disaster_id")
  private Long disaster;

  @Column(name = "opened_at")
  private Instant from;

  @Column(name = "until_at")
  private Instant until;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "expects_until")
  private Instant expectsUntil;

  @Column(name = "document_at")
  private Instant documentAt;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  private String remark;

  /** Ground, account and patient while it may be open: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  @Version private long version;

  protected KeptOpening() {}

  KeptOpening(
      ExtraordinaryGround ground,
      String account,
      NewOpening checked,
      Long disaster,
      Instant now,
      Instant until,
      Duration expects) {
    this.ground = ground;
    this.account = account;
    this.patientNumber = checked.patientNumber();
    this.reason = checked.reason();
    this.identity = checked.identity();
    this.words = checked.words();
    this.disaster = disaster;
    this.from = now.truncatedTo(ChronoUnit.MICROS);
    this.until = until.truncatedTo(ChronoUnit.MICROS);
    this.expectsUntil = from.plus(expects);
    this.openKey = key(ground, account, patientNumber);
  }

  static String key(ExtraordinaryGround ground, String account, String patientNumber) {
    return ground + " " + account + " " + patientNumber;
  }

  long id() {
    return id;
  }

  ExtraordinaryGround ground() {
    return ground;
  }

  String account() {
    return account;
  }

  String patientNumber() {
    return patientNumber;
  }

  Long disaster() {
    return disaster;
  }

  long version() {
    return version;
  }

  /** By its own end; its disaster's may come before. */
  boolean runs(Instant now) {
    return openKey != null && now.isBefore(until);
  }

  /** Its time was over: whoever opens anew takes its place. */
  void lapse() {
    openKey = null;
  }

  void close(String by, Instant now) {
    until = now.truncatedTo(ChronoUnit.MICROS);
    closedBy = by;
    openKey = null;
  }

  /** Whether a document of the terminal is expected for it. */
  boolean expects(Instant now) {
    return openKey != null && documentAt == null && now.isBefore(expectsUntil);
  }

  void documentCame(Instant now) {
    documentAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  boolean reviewed() {
    return reviewedAt != null;
  }

  void review(String by, String words, Instant now) {
    reviewedBy = by;
    reviewedAt = now.truncatedTo(ChronoUnit.MICROS);
    remark = words;
  }

  /**
   * As others see it.
   *
   * @param period of its disaster, or null
   */
  GroundOpening view(KeptDisaster period) {
    Instant over = period != null && period.until().isBefore(until) ? period.until() : until;
    return new GroundOpening(
        new ContingencyVersion(id, version),
        ground,
        account,
        patientNumber,
        reason,
        identity,
        words,
        period == null ? null : period.region(),
        from,
        over,
        closedBy,
        expectsUntil,
        documentAt,
        reviewedBy,
        reviewedAt,
        remark);
  }

  @Override
  public String toString() {
    return "KeptOpening[" + id + "]";
  }
}
