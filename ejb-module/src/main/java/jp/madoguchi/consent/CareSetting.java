package jp.madoguchi.consent;

import java.util.Arrays;

/**
 * In which kind of care somebody consented (診療区分, OQSCD028). Known by the way the confirmation
 * came, because no answer names it: what comes from a card reader is 外来; the other ways bring no
 * consents to this release. 4 (救急時) has no consent.
 */
public enum CareSetting {
  /** 外来: the card lay on a reader of the hospital. */
  OUTPATIENT("1"),
  /** 訪問診療等. */
  HOME_VISIT("2"),
  /** オンライン診療等. */
  ONLINE("3"),
  /** 不明: taken in before this was written down, or a code that this release does not know. */
  UNKNOWN(null);

  private final String code;

  CareSetting(String code) {
    this.code = code;
  }

  /** As OQSCD028 has it; null for {@link #UNKNOWN}. */
  public String code() {
    return code;
  }

  /** By {@link #code}; nothing is guessed. */
  public static CareSetting ofCode(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code != null && one.code.equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
