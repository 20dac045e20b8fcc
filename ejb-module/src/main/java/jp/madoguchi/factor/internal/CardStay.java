package jp.madoguchi.factor.internal;

import jp.madoguchi.facility.Settings;

/**
 * Whether a staff card that opens a log-in has to stay, by the setting {@code factor.card.gone}.
 */
final class CardStay {
  private CardStay() {}

  /** The log-in ends, and its pages close, when the card is taken away. */
  static boolean asked() {
    return Settings.text("factor.card.gone", "stay").equals("end");
  }
}
