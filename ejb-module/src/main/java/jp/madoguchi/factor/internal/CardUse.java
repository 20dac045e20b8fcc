package jp.madoguchi.factor.internal;

import jp.madoguchi.facility.Settings;
import jp.madoguchi.factor.FactorKind;

/**
 * Which staff cards count, by the setting {@code factor.card}; each says more than the one before.
 */
enum CardUse {
  OFF,
  CERTIFICATE,
  IDENTIFIER;

  static CardUse chosen() {
    return switch (Settings.text("factor.card", "certificate")) {
      case "off" -> OFF;
      case "identifier" -> IDENTIFIER;
      default -> CERTIFICATE;
    };
  }

  boolean counts(FactorKind kind) {
    return kind == FactorKind.CARD && this != OFF
        || kind == FactorKind.CARD_IDENTIFIER && this == IDENTIFIER;
  }
}
