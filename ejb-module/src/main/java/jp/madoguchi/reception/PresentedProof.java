package jp.madoguchi.reception;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;

/**
 * What a document shown at the desk (提示書類) proves on the day it is asked with: a valid answer to
 * its numbers is no proof of eligibility where the document is none. Source: workflow rules DO-01
 * to DO-03, FB-06; the tolerance for the old card and for a notice alone is a dated row (setting
 * {@code madoguchi.document.toleratedUntil}).
 */
public enum PresentedProof {
  /** A card, a 資格確認書 within its term, or a notice or portal screen together with the card. */
  SUFFICIENT,
  /** 資格情報のお知らせ or マイナポータル画面 without the card. */
  NEEDS_CARD,
  /** 従来の健康保険証. */
  OLD_CARD,
  /** 資格確認書 after its 有効期限. */
  EXPIRED,
  /** Some other document: a clerk answers for it, the program does not. */
  UNSAID;

  /** The last day on which the old card and a notice alone are accepted. */
  public static LocalDate toleratedUntil() {
    String text = Settings.text("document.toleratedUntil", "2026-03-31");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("setting madoguchi.document.toleratedUntil is no date", e);
    }
  }

  /**
   * @param asked what was typed, null where a card was read; its document is null when the numbers
   *     come from the file of a person whose card lies on the reader
   * @param day 資格確認日
   * @param tolerated the last day of the tolerance, {@link #toleratedUntil}
   */
  public static PresentedProof of(NumberInquiry asked, LocalDate day, LocalDate tolerated) {
    if (asked == null || asked.document() == null) {
      return SUFFICIENT;
    }
    boolean stillTolerated = day == null || !day.isAfter(tolerated);
    boolean over =
        asked.documentUntil() != null && day != null && asked.documentUntil().isBefore(day);
    return switch (asked.document()) {
      case CONFIRMATION_CERTIFICATE -> over ? EXPIRED : SUFFICIENT;
      case NOTICE_WITH_CARD, PORTAL_WITH_CARD -> SUFFICIENT;
      case NOTICE, PORTAL_SCREEN -> stillTolerated ? SUFFICIENT : NEEDS_CARD;
      case OLD_CARD -> stillTolerated ? SUFFICIENT : OLD_CARD;
      case OTHER -> UNSAID;
    };
  }

  /** Documents that prove eligibility when they are shown after all. */
  public static boolean provesAlone(PresentedDocument document) {
    return switch (document) {
      case CONFIRMATION_CERTIFICATE, NOTICE_WITH_CARD, PORTAL_WITH_CARD -> true;
      case NOTICE, PORTAL_SCREEN, OLD_CARD, OTHER -> false;
    };
  }

  /**
   * The sentence of the desk once the document is looked at as well: what is valid by its numbers
   * is not confirmed by a document that proves nothing. What is worse than that (死亡, 無効) stays.
   *
   * @param until the document's 有効期限, or null
   */
  public Headline besides(ResultScreen screen, Headline answered, LocalDate until) {
    boolean usable =
        switch (screen) {
          case VALID_SAME,
              VALID_DIFFERENT,
              VALID_SEVERAL,
              VALID_ELIGIBILITY_ONLY,
              VALID_UNREGISTERED,
              INVALID_NEW_EXISTS ->
              answered.sentence() != DeskSentence.DECEASED
                  && answered.sentence() != DeskSentence.NEW_NOT_IN_ANSWER;
          default -> false;
        };
    if (!usable) {
      return answered;
    }
    return switch (this) {
      case SUFFICIENT -> answered;
      case NEEDS_CARD -> Headline.of(DeskSentence.DOCUMENT_NEEDS_CARD);
      case OLD_CARD -> Headline.of(DeskSentence.DOCUMENT_OLD_CARD);
      case EXPIRED -> Headline.of(DeskSentence.DOCUMENT_EXPIRED, until);
      // only where nothing else is to be looked at: a clerk decides in any case
      case UNSAID ->
          answered.sentence() == DeskSentence.VALID
              ? Headline.of(DeskSentence.DOCUMENT_UNSAID)
              : answered;
    };
  }
}
