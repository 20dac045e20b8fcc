package jp.madoguchi.audit.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;

/** Readings of one kind by the index of acts and times, each judged by its own row and keys. */
final class ReviewReadings {
  private static final int DAYS = 7;
  private static final int MOST_DAYS = 92;
  private static final int MINUTES = 60;
  private static final int DAY = 24 * MINUTES;

  private static final String READINGS =
      " from audit_record r where r.action = 'VIEW_MEDICAL' and r.outcome = 'OK'"
          + " and r.at >= ?1 and r.at < ?4 and ";
  private static final String MINUTE_OF_DAY =
      "extract(hour from (r.at at time zone 'Asia/Tokyo')) * 60"
          + " + extract(minute from (r.at at time zone 'Asia/Tokyo'))";

  /** Names are compared without their spaces. */
  private static final String SAME_NAME =
      "replace(replace(p.full_name, ' ', ''), '　', '') ="
          + " replace(replace(a.display_name, ' ', ''), '　', '')";

  private static final String OWN =
      "exists (select 1 from patient p join staff_account a on "
          + SAME_NAME
          + " where p.patient_number = r.patient_number and a.name = r.account)";

  /** Without spaces, digits and dashes of either width being the same. */
  private static final String HOME =
      "translate(replace(replace(p.address, ' ', ''), '　', ''), '０１２３４５６７８９－ー−‐',"
          + " '0123456789----')";

  private final EntityManager em;

  ReviewReadings(EntityManager em) {
    this.em = em;
  }

  /**
   * A query for them.
   *
   * @param select how it begins, of the records {@code r}
   * @param ends what follows the conditions
   * @param before the first instant that is not meant any more
   */
  Query asked(String select, ReviewKind kind, String ends, Instant since, Instant before) {
    Query query = em.createNativeQuery(select + READINGS + condition(kind) + ends);
    query.setParameter(1, moment(since)).setParameter(4, moment(before));
    if (kind == ReviewKind.OUT_OF_HOURS) {
      String hours = Settings.text("audit.review.hours", "07:00-21:00").strip();
      boolean none = hours.equals("-"); // then no minute is outside
      String[] bounds = (none ? "00:00-00:00" : hours).split("-");
      query.setParameter(2, minute(bounds[0])).setParameter(3, none ? DAY : minute(bounds[1]));
    }
    return query;
  }

  /** Days that the lists reach back. */
  static int days() {
    return Settings.number("audit.review.days", DAYS, 1, MOST_DAYS);
  }

  /** The beginning of a day of the facility. */
  static Instant begin(LocalDate day) {
    return day.atStartOfDay(FacilityTime.ZONE).toInstant();
  }

  private static String condition(ReviewKind kind) {
    return switch (kind) {
      case OUT_OF_HOURS -> "(" + MINUTE_OF_DAY + " < ?2 or " + MINUTE_OF_DAY + " >= ?3)";
      case EMERGENCY -> "r.ground in ('EMERGENCY', 'DISASTER')";
      case NOT_IN_CHARGE ->
          "not exists (select 1 from reception_session s where s.patient_number ="
              + " r.patient_number and s.opened_at >= r.at - interval '31' day"
              + " and s.opened_at <= r.at + interval '1' day)";
      case OTHER_DEPARTMENT -> "r.subject like '%" + AuditReviews.NOT_IN_CHARGE + "'";
      case OWN_RECORD -> OWN;
      case COLLEAGUE ->
          "exists (select 1 from patient p join staff_account a on "
              + SAME_NAME
              + " where p.patient_number = r.patient_number and a.name <> r.account)";
      case SAME_ADDRESS ->
          "not "
              + OWN
              + " and exists (select 1 from patient p where p.patient_number = r.patient_number"
              + " and p.address <> '' and (r.account, "
              + HOME
              + ") in (select a.name, "
              + HOME
              + " from patient p join staff_account a on "
              + SAME_NAME
              + " where p.address <> ''))";
    };
  }

  private static OffsetDateTime moment(Instant at) {
    return at.atZone(FacilityTime.ZONE).toOffsetDateTime();
  }

  private static int minute(String time) {
    return LocalTime.parse(time.strip()).toSecondOfDay() / MINUTES;
  }
}
