package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import jp.madoguchi.patient.Ratio;

/**
 * Share at the counter by age (年齢と負担割合), for warnings only: where it disagrees with the answer the
 * answer wins. Source: workflow rules §4.4. All days are days of Asia/Tokyo.
 */
public final class AgeShare {
  private static final Ratio ONE = Ratio.tenths(1);
  private static final Ratio TWO = Ratio.tenths(2);
  private static final Ratio THREE = Ratio.tenths(3);
  private static final int SCHOOL_AGE = 6;
  private static final int ELDERLY = 70;
  private static final int LATE_ELDERLY = 75;

  private AgeShare() {}

  /**
   * The day on which an age is reached (年齢計算ニ関スル法律): the day before the birthday; for who is born
   * on a 29 February, 28 February of a common year.
   */
  public static LocalDate reaches(LocalDate birth, int age) {
    LocalDate anniversary = birth.plusYears(age);
    return anniversary.getDayOfMonth() == birth.getDayOfMonth()
        ? anniversary.minusDays(1)
        : anniversary;
  }

  /** Last day of 未就学: the first 31 March on or after the day on which 6 is reached. */
  public static LocalDate preschoolUntil(LocalDate birth) {
    LocalDate six = reaches(birth, SCHOOL_AGE);
    LocalDate march = MonthDay.of(Month.MARCH, 31).atYear(six.getYear());
    return six.isAfter(march) ? march.plusYears(1) : march;
  }

  /** First day of the elderly share: the month after the one in which 70 is reached. */
  public static LocalDate elderlyFrom(LocalDate birth) {
    return reaches(birth, ELDERLY).withDayOfMonth(1).plusMonths(1);
  }

  /** First day of 後期高齢者医療: the 75th birthday. */
  public static LocalDate lateElderlyFrom(LocalDate birth) {
    return reaches(birth, LATE_ELDERLY).plusDays(1);
  }

  /** The shares that are possible at this age on this day. */
  public static Set<Ratio> possible(LocalDate birth, LocalDate day) {
    if (!day.isAfter(preschoolUntil(birth))) {
      return Set.of(TWO);
    }
    if (day.isBefore(elderlyFrom(birth))) {
      return Set.of(THREE);
    }
    return day.isBefore(lateElderlyFrom(birth)) ? Set.of(TWO, THREE) : Set.of(ONE, TWO, THREE);
  }

  /**
   * Whether somebody should look at the share (負担割合要確認). Persons of 65 to 74 with 障害認定 are in
   * 後期高齢者医療 and may have any share, so nothing is said of insurers whose number begins with 39.
   */
  public static boolean doubtful(Ratio ratio, LocalDate birth, LocalDate day, String insurer) {
    boolean lateElderly = insurer != null && insurer.startsWith("39");
    return ratio != null && birth != null && !lateElderly && !possible(birth, day).contains(ratio);
  }
}
