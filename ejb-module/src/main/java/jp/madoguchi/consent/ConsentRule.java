package jp.madoguchi.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.Settings;

/**
 * Consent × time (同意と時刻), as a pure rule. The returned 閲覧有効期限 decides; 24 hours from the consent
 * stand in where none came. At the very instant of the end it is closed. A consent that begins
 * after it arrived, or lasts longer than {@link LongestConsent the rules allow}, is a fault and no
 * right. Source: workflow rules §2.3, §3.2, §4.6; code list OQSCD016.
 */
public final class ConsentRule {
  /** 外来, where the answer names no end. */
  public static final Duration WITHOUT_END = Duration.ofHours(24);

  private static final int TOLERANCE_MINUTES = 5;

  private ConsentRule() {}

  /**
   * The state now.
   *
   * @param code 同意フラグ as received, null when the answer said nothing of the kind
   * @param givenAt 同意日時, or null
   * @param until 閲覧有効期限, or null
   * @param recordedAt when the answer was taken in here
   */
  public static ConsentState stateAt(
      String code, Instant givenAt, Instant until, Instant recordedAt, Instant now) {
    if (code == null) {
      return ConsentState.NONE;
    }
    return switch (code) {
      case "0" -> ConsentState.REFUSED;
      case "1" -> given(givenAt, until, recordedAt, now);
      case "2" -> ConsentState.EXPIRED;
      case "3" -> ConsentState.UNOBTAINABLE;
      default -> ConsentState.UNKNOWN;
    };
  }

  private static ConsentState given(
      Instant givenAt, Instant until, Instant recordedAt, Instant now) {
    if (faulty(givenAt, until, recordedAt)) {
      return ConsentState.FAULTY;
    }
    return runs(givenAt, until, now) ? ConsentState.GIVEN : ConsentState.EXPIRED;
  }

  private static boolean faulty(Instant givenAt, Instant until, Instant recordedAt) {
    Duration tolerance = tolerance();
    if (givenAt != null && givenAt.isAfter(recordedAt.plus(tolerance))) {
      return true;
    }
    Instant from = givenAt == null ? recordedAt : givenAt;
    Duration longest =
        LongestConsent.on(LongestConsent.OUTPATIENT, LocalDate.ofInstant(from, FacilityTime.ZONE));
    return until != null && longest != null && until.isAfter(from.plus(longest).plus(tolerance));
  }

  /** How far the centre's clock and ours may be apart: {@code consent.tolerance.minutes} (5). */
  private static Duration tolerance() {
    return Settings.minutes("consent.tolerance.minutes", TOLERANCE_MINUTES, 60);
  }

  private static boolean runs(Instant givenAt, Instant until, Instant now) {
    if (until != null) {
      return now.isBefore(until);
    }
    return givenAt != null && now.isBefore(givenAt.plus(WITHOUT_END));
  }
}
