package jp.madoguchi.reception;

import jp.madoguchi.reader.api.CardOutcome;

/**
 * What the desk is told of a card on a plain reader: that its holder is identified, or what stands
 * in the way. The outcomes of the reader keep their names.
 */
public enum CardNotice {
  IDENTIFIED,
  /** With a certificate in its grace: 資格情報のみ. */
  IDENTIFIED_IN_GRACE,
  IDENTIFIED_VISUALLY,
  /** The phone itself recognises its owner: the PIN is not asked for here. */
  PIN_ON_DEVICE,
  /** A phone shows no photo to compare with. */
  VISUAL_NOT_WITH_PHONE,
  NO_CARD,
  NOT_MY_NUMBER_CARD,
  PIN_WRONG,
  PIN_BLOCKED,
  PIN_NOT_SET,
  PIN_NEEDS_CONFIRMATION,
  PIN_MALFORMED,
  PIN_NOT_ON_THIS_READER,
  PIN_REQUIRED,
  CARD_PULLED,
  TIMED_OUT,
  READER_GONE,
  SERVICE_GONE,
  READER_BUSY,
  UNREADABLE,
  SIGNATURE_WRONG,
  CERTIFICATE_RENEWAL_DUE,
  CERTIFICATE_IN_GRACE,
  CERTIFICATE_EXPIRED,
  CERTIFICATE_REVOKED,
  CERTIFICATE_NOT_TRUSTED,
  CERTIFICATE_NOT_CHECKED;

  public static CardNotice of(CardOutcome outcome) {
    return valueOf(outcome.name());
  }

  /** As the record of identity checks (本人確認の記録) has always written it. */
  public String recorded() {
    return "card." + name();
  }

  /** Why a reception ends with a card of which this was found. */
  public FailureReason failure(IdentitySituation situation) {
    return switch (this) {
      case CERTIFICATE_EXPIRED ->
          situation != null && situation.phone()
              ? FailureReason.PHONE_EXPIRED
              : FailureReason.CARD_EXPIRED;
      case CERTIFICATE_REVOKED -> FailureReason.CARD_REVOKED;
      case CERTIFICATE_NOT_TRUSTED, SIGNATURE_WRONG -> FailureReason.CARD_NOT_TRUSTED;
      default -> FailureReason.CARD_UNUSABLE;
    };
  }
}
