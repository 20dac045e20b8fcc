package jp.madoguchi.contingency;

import java.io.Serializable;
import java.time.Instant;

/**
 * One use of a ground without consent (救急・災害の閲覧の利用): who opened which patient, why, how long, and
 * who looked through it afterwards.
 *
 * @param account who opened it, and alone reads by it
 * @param region of the disaster, or null
 * @param until the first instant at which it is over: its own end, its closing by hand, or the end
 *     of the disaster's period
 * @param closedBy who closed it by hand, or null
 * @param expectsUntil until when one document of the terminal is expected for it
 * @param documentAt when that came, or null
 * @param reviewedBy who looked through it, or null
 */
public record GroundOpening(
    ContingencyVersion shown,
    ExtraordinaryGround ground,
    String account,
    String patientNumber,
    OpeningReason reason,
    IdentityBasis identity,
    String words,
    String region,
    Instant from,
    Instant until,
    String closedBy,
    Instant expectsUntil,
    Instant documentAt,
    String reviewedBy,
    Instant reviewedAt,
    String remark)
    implements Serializable {
  /** Whether it opens anything at that instant. */
  public boolean runs(Instant now) {
    return now.isBefore(until);
  }

  public long id() {
    return shown.id();
  }

  @Override
  public String toString() {
    return "GroundOpening[" + shown.id() + " " + ground + "]";
  }
}
