package jp.madoguchi.web.text;

import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.reception.CardNotice;

/**
 * Where what the rules say becomes a key of the bundles: the one place. The keys are also the
 * {@code headlineKey} of the programming interface, so they stay.
 */
public final class SentenceKeys {
  private SentenceKeys() {}

  /** The key of a row's sentence; its short form is {@code <key>.short}. */
  public static String of(DeskSentence sentence) {
    return switch (sentence) {
      case VALID -> "rec.valid";
      case VALID_WITH_DIFFERENCES -> "rec.valid.diff";
      case VALID_LATER -> "rec.valid.future";
      case CERTIFICATE_ENDED -> "rec.valid.certificate";
      case SHARE_DOUBTFUL -> "rec.ratio.check";
      case NEW_QUALIFICATION -> "rec.new";
      case LOST -> "rec.lost";
      case LOST_ON -> "rec.lost.on";
      case LOST_LATER -> "rec.lost.later";
      case DECEASED -> "rec.deceased";
      case NOT_FOUND_BY_NUMBER -> "rec.none";
      case NOT_FOUND_BY_CARD -> "rec.none.card";
      case MULTIPLE -> "rec.multi";
      case AID_UNREGISTERED -> "rec.unregistered";
      case ELIGIBILITY_ONLY -> "rec.grace";
      case PERSON_ERROR -> "rec.person.error";
      case SYSTEM_ERROR -> "rec.system.error";
      case UNKNOWN_CODE -> "rec.unknown.code";
      case NO_ANSWER -> "rec.no.answer";
      case REQUEST_REFUSED -> "rec.refused";
      case PENDING -> "rec.pending";
      case NOT_WRITABLE -> "rec.maru";
      case SHARE_CHANGED -> "rec.diff.ratio";
      case CARD_PLACED -> "rec.card";
      case CARD_REMOVED -> "rec.card.removed";
      case CARD_UNUSABLE -> "rec.card.unusable";
      case IDENTIFIED -> "rec.identified";
      case IDENTIFIED_IN_GRACE -> "rec.identified.grace";
      case CHOOSE_PATIENT -> "rec.choose.patient";
      case HELD -> "rec.held";
      case IMPORTED -> "rec.imported";
      case CANCELLED -> "rec.cancelled";
      case OFFLINE -> "rec.offline";
      case FOREIGN_ANSWER -> "rec.foreign";
      case IMPORTED_BY_ITSELF -> "rec.imported.auto";
      case NOBODY_ON_FILE -> "rec.match.none";
      case OLDER_THAN_ON_FILE -> "rec.older";
      case ATTACHMENT_UNDONE -> "rec.undone";
      case REQUEST_UNWRITABLE -> "rec.unmappable";
      case CARD_EXPIRED -> "rec.card.expired";
      case CARD_REVOKED -> "rec.card.revoked";
      case CARD_NOT_TRUSTED -> "rec.card.untrusted";
      case PHONE_EXPIRED -> "rec.phone.expired";
      case TWO_PERSONS -> "rec.two.persons";
      case SEVERAL_INSURANCES -> "rec.several";
      case EMPTY_ANSWER -> "rec.empty";
      case SHARE_AGAINST_LIMIT -> "rec.ratio.limit";
      case FIRST_INSURANCE -> "rec.first";
      case NEW_NOT_IN_ANSWER -> "rec.new.elsewhere";
      case LOST_TO_AID -> "rec.lost.aid";
      case MULTIPLE_BY_CARD -> "rec.multi.card";
      case PENDING_IN_SILENCE -> "rec.pending.silent";
      case DOCUMENT_OLD_CARD -> "rec.oldcard";
      case DOCUMENT_NEEDS_CARD -> "rec.oshirase";
      case DOCUMENT_EXPIRED -> "rec.document.expired";
      case DOCUMENT_UNSAID -> "rec.document.unsaid";
      case LOSS_RECORDED -> "rec.loss";
      case FINISHED -> "rec.finished";
    };
  }

  /** The key of what is told of a card, null for nothing. */
  public static String of(CardNotice notice) {
    if (notice == null) {
      return null;
    }
    return switch (notice) {
      case IDENTIFIED -> "card.ok";
      case IDENTIFIED_IN_GRACE -> "card.ok.grace";
      case IDENTIFIED_VISUALLY -> "card.visual.ok";
      case PIN_ON_DEVICE -> "card.pin.iphone";
      case VISUAL_NOT_WITH_PHONE -> "card.visual.phone";
      default -> "card." + notice.name();
    };
  }
}
