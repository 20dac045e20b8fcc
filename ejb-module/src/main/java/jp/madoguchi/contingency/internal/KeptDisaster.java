package jp.madoguchi.contingency.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.contingency.ContingencyVersion;
import jp.madoguchi.contingency.DisasterPeriod;
import jp.madoguchi.contingency.DisasterState;
import jp.madoguchi.contingency.NewDisaster;

/** A disaster's period. */
@Entity
@Table(name = "disaster_period")
@Cacheable(false)
public class KeptDisaster {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contingency_seq")
  @SequenceGenerator(
      name = "contingency_seq",
      sequenceName = "contingency_seq",
      allocationSize = 50)
  private long id;

  private String region;
  private String source;
  private String reason;

  @Column(name = "starts_at")
  private Instant from;

  @Column(name = "ends_at")
  private Instant until;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_why")
  private String endedWhy;

  /** Region and announcement until it was ended: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  @Version private long version;

  protected KeptDisaster() {}

  KeptDisaster(NewDisaster checked, String by, Instant at) {
    this.region = checked.region();
    this.source = checked.source();
    this.reason = checked.reason();
    this.from = checked.from().truncatedTo(ChronoUnit.SECONDS);
    this.until = checked.until().truncatedTo(ChronoUnit.SECONDS);
    this.enteredBy = by;
    this.enteredAt = at.truncatedTo(ChronoUnit.MICROS);
    this.openKey = region + " / " + source;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  String region() {
    return region;
  }

  String enteredBy() {
    return enteredBy;
  }

  boolean approved() {
    return approvedAt != null;
  }

  boolean ended() {
    return endedAt != null;
  }

  /** The first instant at which it does not run any more. */
  Instant until() {
    return ended() && endedAt.isBefore(until) ? endedAt : until;
  }

  boolean runs(Instant now) {
    return state(now) == DisasterState.RUNNING;
  }

  void approve(String by, Instant at) {
    approvedBy = by;
    approvedAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  void end(String by, String why, Instant at) {
    endedBy = by;
    endedWhy = why;
    endedAt = at.truncatedTo(ChronoUnit.MICROS);
    openKey = null;
  }

  DisasterState state(Instant now) {
    if (ended()) {
      return DisasterState.ENDED;
    }
    if (!now.isBefore(until)) {
      return DisasterState.OVER;
    }
    if (!approved()) {
      return DisasterState.WAITING;
    }
    return now.isBefore(from) ? DisasterState.PLANNED : DisasterState.RUNNING;
  }

  DisasterPeriod view(Instant now) {
    return new DisasterPeriod(
        new ContingencyVersion(id, version),
        region,
        source,
        reason,
        from,
        until(),
        enteredBy,
        enteredAt,
        approvedBy,
        approvedAt,
        endedBy,
        endedWhy,
        state(now));
  }

  @Override
  public String toString() {
    return "KeptDisaster[" + id + "]";
  }
}
