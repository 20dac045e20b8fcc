package jp.madoguchi.terminal.virtual.answers;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.terminal.messages.ConsentElement;

/**
 * What a patient chooses at the reader.
 *
 * @param consents the kinds of information consented to; all others are refused
 * @param consentLength how long the consent lasts, 24 hours in reality
 */
public record Visit(Set<ConsentElement> consents, Duration consentLength) {
  /** How long a consent at the reader lasts. */
  public static final Duration A_DAY = Duration.ofHours(24);

  public Visit {
    consents = Set.copyOf(consents);
    if (consentLength.isNegative() || consentLength.isZero()) {
      throw new IllegalArgumentException("a consent lasts for some time");
    }
  }

  /** 薬剤, 診療 and 健診 yes, 手術 no, for a day. */
  public static Visit usual() {
    return new Visit(EnumSet.of(ConsentElement.YZK, ConsentElement.SRJ, ConsentElement.TKK), A_DAY);
  }
}
