package jp.madoguchi.reader.virtual;

import java.time.Duration;

/** The cards a reception meets, as far as they differ for it. */
public enum CardState {
  /** In order. */
  VALID(900),
  /** The certificate ends within three months (更新時期). */
  RENEWAL_DUE(40),
  /** The certificate ended, but the three months of grace have not. */
  IN_GRACE(-20),
  /** The certificate ended longer ago than the grace. */
  EXPIRED(-200),
  /** No PIN attempts left. */
  PIN_BLOCKED(900),
  /** 顔認証マイナンバーカード. */
  FACE_ONLY(900),
  /** An Android phone. */
  PHONE(900),
  /** Not a My Number card. */
  OTHER_CARD(900),
  /** Damaged. */
  UNREADABLE(900);

  private final int daysLeft;

  CardState(int daysLeft) {
    this.daysLeft = daysLeft;
  }

  /** How long from now the certificate is valid; negative when it has ended. */
  Duration validFor() {
    return Duration.ofDays(daysLeft);
  }

  CardKind kind() {
    return switch (this) {
      case FACE_ONLY -> CardKind.FACE_ONLY;
      case PHONE -> CardKind.PHONE;
      case OTHER_CARD -> CardKind.OTHER_CARD;
      case UNREADABLE -> CardKind.UNREADABLE;
      default -> CardKind.MY_NUMBER_CARD;
    };
  }
}
