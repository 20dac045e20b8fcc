package jp.madoguchi.consent;

import java.time.Duration;
import java.time.Instant;

/**
 * Consent × time (同意と時刻), as a pure rule. The returned 閲覧有効期限 decides; 24 hours from the consent
 * stand in where none came. At the very instant of the end it is closed. Source: workflow rules
 * §3.2, §4.6; code list OQSCD016.
 */
public final class ConsentRule {
  /** 外来, where the answer names no end. */
  public static final Duration WITHOUT_END = Duration.ofHours(24);

  private ConsentRule() {}

  /**
   * The state now.
   *
   * @param code 同意フラグ as received, null when the answer said nothing of the kind
   * @param givenAt 同意日時, or null
   * @param until 閲覧有効期限, or null
   */
  public static ConsentState stateAt(String code, Instant givenAt, Instant until, Instant now) {
    if (code == null) {
      return ConsentState.NONE;
    }
    return switch (code) {
      case "0" -> ConsentState.REFUSED;
      case "1" -> runs(givenAt, until, now) ? ConsentState.GIVEN : ConsentState.EXPIRED;
      case "2" -> ConsentState.EXPIRED;
      case "3" -> ConsentState.UNOBTAINABLE;
      default -> ConsentState.UNKNOWN;
    };
  }

  private static boolean runs(Instant givenAt, Instant until, Instant now) {
    if (until != null) {
      return now.isBefore(until);
    }
    return givenAt != null && now.isBefore(givenAt.plus(WITHOUT_END));
  }
}
