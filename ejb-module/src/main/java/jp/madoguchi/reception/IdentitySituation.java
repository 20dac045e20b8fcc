package jp.madoguchi.reception;

import static jp.madoguchi.reception.IdentitySituation.Allowance.BY_GUARDIAN;
import static jp.madoguchi.reception.IdentitySituation.Allowance.NO;
import static jp.madoguchi.reception.IdentitySituation.Allowance.ON_DEVICE;
import static jp.madoguchi.reception.IdentitySituation.Allowance.RETRY;
import static jp.madoguchi.reception.IdentitySituation.Allowance.UNSETTLED;
import static jp.madoguchi.reception.IdentitySituation.Allowance.WITH_HELP;
import static jp.madoguchi.reception.IdentitySituation.Allowance.YES;

import jp.madoguchi.reader.api.CardIdentity;

/**
 * Which ways of confirming somebody's identity (本人確認) a card and a situation allow: 顔, 暗証番号, 目視.
 * Source: workflow rules §4.8, one constant for each row of the table.
 */
public enum IdentitySituation {
  NORMAL_CARD(YES, YES, YES),
  /** 顔認証マイナンバーカード. */
  FACE_ONLY_CARD(YES, NO, YES),
  PIN_LOCKED(YES, NO, YES),
  /** Ten failures of the face. */
  FACE_LOCKED(NO, YES, YES),
  /** Mask, backlight, too near, card in its sleeve. */
  FACE_NOT_SEEN(RETRY, YES, YES),
  /** A card without photo, under one year of age. */
  INFANT_CARD(NO, BY_GUARDIAN, UNSETTLED),
  /** Wheelchair, reader too high: help in front of the patient (ID-03). */
  READER_OUT_OF_REACH(WITH_HELP, WITH_HELP, YES),
  IPHONE(ON_DEVICE, NO, NO),
  ANDROID_PHONE(NO, YES, NO),
  /** マイナ在宅受付Web. */
  HOME_WEB(NO, YES, NO),
  /** マイナ資格確認アプリ. */
  CONFIRMATION_APP(NO, YES, YES),
  /** 救急: the photo on the card. */
  EMERGENCY(NO, NO, YES);

  private final Allowance face;
  private final Allowance pin;
  private final Allowance visual;

  IdentitySituation(Allowance face, Allowance pin, Allowance visual) {
    this.face = face;
    this.pin = pin;
    this.visual = visual;
  }

  /** Whether a method may be used. */
  public enum Allowance {
    YES,
    NO,
    /** Look again, without the mask, from further away. */
    RETRY,
    /** The guardian enters it. */
    BY_GUARDIAN,
    /** Staff help, in front of the patient and at their wish. */
    WITH_HELP,
    /** The phone itself recognises its owner. */
    ON_DEVICE,
    /** No rule was found; the member of staff answers for it. */
    UNSETTLED;

    /** The desk may try it. */
    public boolean offered() {
      return this != NO && this != ON_DEVICE;
    }
  }

  /** 顔認証. */
  public Allowance face() {
    return face;
  }

  /** 暗証番号. */
  public Allowance pin() {
    return pin;
  }

  /** 目視確認. */
  public Allowance visual() {
    return visual;
  }

  /**
   * The situation of a card on a plain reader.
   *
   * @param triesLeft PIN attempts, 0 to 3; null when the card has no PIN
   */
  public static IdentitySituation of(CardIdentity.Kind kind, Integer triesLeft) {
    return switch (kind) {
      case IPHONE -> IPHONE;
      case ANDROID_PHONE -> ANDROID_PHONE;
      case MY_NUMBER_CARD, RESIDENT_CARD, OTHER -> {
        if (triesLeft == null) {
          yield FACE_ONLY_CARD;
        }
        yield triesLeft == 0 ? PIN_LOCKED : NORMAL_CARD;
      }
    };
  }

  /** A phone. */
  public boolean phone() {
    return this == IPHONE || this == ANDROID_PHONE;
  }

  /** Why the PIN is not asked for; null when it is. */
  public CardNotice noPin() {
    if (pin.offered()) {
      return null;
    }
    return switch (this) {
      case PIN_LOCKED -> CardNotice.PIN_BLOCKED;
      case IPHONE -> CardNotice.PIN_ON_DEVICE;
      default -> CardNotice.PIN_NOT_SET;
    };
  }

  /** Why 目視 is not possible; null when it is. */
  public CardNotice noVisual() {
    return visual.offered() ? null : CardNotice.VISUAL_NOT_WITH_PHONE;
  }
}
