package jp.madoguchi.reader.virtual;

import java.time.Duration;

/** The cards a reception meets, as far as they differ for it. */
public enum CardState {
  /** In order. */
  VALID(900, "有効"),
  /** The certificate ends within three months (更新時期). */
  RENEWAL_DUE(40, "更新時期(あと40日)"),
  /** The certificate ended, but the three months of grace have not. */
  IN_GRACE(-20, "期限切れ(猶予期間中)"),
  /** The certificate ended longer ago than the grace. */
  EXPIRED(-200, "期限切れ(猶予期間も終了)"),
  /** No PIN attempts left. */
  PIN_BLOCKED(900, "暗証番号ロック"),
  /** 顔認証マイナンバーカード. */
  FACE_ONLY(900, "顔認証マイナンバーカード(暗証番号なし)"),
  /** An Android phone. */
  PHONE(900, "スマートフォン"),
  /** Not a My Number card. */
  OTHER_CARD(900, "マイナンバーカードではないカード"),
  /** 職員証 with a certificate. */
  STAFF_CARD(900, "職員証(証明書)"),
  /** 職員証 that only has a number. */
  STAFF_NUMBER(900, "職員証(番号のみ)"),
  /** The certificate was revoked (失効), for example because the card was reported lost. */
  REVOKED(900, "失効したカード"),
  /** Damaged. */
  UNREADABLE(900, "読めないカード");

  private final int daysLeft;
  private final String words;

  CardState(int daysLeft, String words) {
    this.daysLeft = daysLeft;
    this.words = words;
  }

  /** What the demo's page and command call it. */
  public String words() {
    return words;
  }

  /**
   * The state of the card of a person of the virtual population beyond the listed ones: the same
   * person always has the same. Most are in order; of each hundred seven are not.
   *
   * @param person number of the person, from 1
   */
  static CardState ofPerson(int person) {
    return switch (person % 100) {
      case 91 -> RENEWAL_DUE;
      case 92 -> IN_GRACE;
      case 93 -> EXPIRED;
      case 94 -> PIN_BLOCKED;
      case 95 -> FACE_ONLY;
      case 96 -> PHONE;
      case 97 -> REVOKED;
      default -> VALID;
    };
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
      case STAFF_CARD -> CardKind.STAFF_CARD;
      case STAFF_NUMBER -> CardKind.STAFF_NUMBER;
      case UNREADABLE -> CardKind.UNREADABLE;
      default -> CardKind.MY_NUMBER_CARD;
    };
  }
}
