package jp.madoguchi.clinical;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.contingency.ExtraordinaryGround;

/**
 * On what ground a kind was printed (印刷した情報の閲覧の根拠), as it was at the instant of printing.
 *
 * @param instead 救急 or 災害, which stood in for a consent; null for the patient's consent
 * @param granted the reader has no qualification of his own and read by a grant
 * @param until the first instant at which it no longer opens the kind; null where a consent names
 *     none
 * @param surgeryUntil likewise of the consent to 手術情報 where lines of it are among the kind's; null
 *     where none are, or none is named
 */
public record PrintedGround(
    ClinicalKind kind,
    ExtraordinaryGround instead,
    boolean granted,
    Instant until,
    Instant surgeryUntil) {

  /**
   * Of a reading.
   *
   * @param consented the consent behind it, or null where there is none
   * @param surgery the consent to 手術情報 under which lines of it were read, or null
   */
  public static PrintedGround of(ViewingGround ground, ByConsent consented, ByConsent surgery) {
    if (ground instanceof ViewingGround.WithoutConsent opened) {
      return new PrintedGround(
          ground.kind(), opened.opening().ground(), false, opened.opening().until(), end(surgery));
    }
    return new PrintedGround(
        ground.kind(), null, ground instanceof ViewingGround.ByGrant, end(consented), end(surgery));
  }

  /** The first end of all that opened what is printed, or null where none is named. */
  public Instant ends() {
    return Stream.of(until, surgeryUntil)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Instant end(ByConsent consented) {
    return consented == null ? null : consented.consent().until();
  }
}
