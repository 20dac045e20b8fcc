package jp.madoguchi.reception;

import java.time.LocalDate;

/**
 * What a clerk types from a 資格確認書 (SC-03), as typed; normalised and checked by {@link
 * ReceptionDesk#inquireByNumber}.
 *
 * @param insurerNumber 保険者番号: 8 digits, or 6 for 国保
 * @param symbol 記号, may be empty
 * @param number 番号 (後期高齢: 被保険者番号, 8 digits)
 * @param branch 枝番: 2 digits or empty
 * @param limitConsent 限度額情報を取得する (oral consent)
 * @param document which document was shown
 * @param documentUntil its 有効期限, or null
 * @param patientNumber the patient if the clerk already knows, or null
 * @param terminal through which {@link jp.madoguchi.equipment.HospitalTerminal}, by its name; null
 *     for the only or the first one
 */
public record NumberInquiry(
    String insurerNumber,
    String symbol,
    String number,
    String branch,
    LocalDate birthDate,
    boolean limitConsent,
    NumberInquiry.PresentedDocument document,
    LocalDate documentUntil,
    String patientNumber,
    String terminal) {

  /** 提示書類. */
  public enum PresentedDocument {
    /** 資格確認書. */
    CONFIRMATION_CERTIFICATE,
    /** 資格情報のお知らせ together with the My Number card. */
    NOTICE_WITH_CARD,
    /** マイナポータル画面 together with the My Number card. */
    PORTAL_WITH_CARD,
    /** 資格情報のお知らせ alone. */
    NOTICE,
    /** マイナポータル画面 alone. */
    PORTAL_SCREEN,
    /** 従来の健康保険証. */
    OLD_CARD,
    OTHER
  }

  /** The same question through that terminal. */
  public NumberInquiry through(String name) {
    return new NumberInquiry(
        insurerNumber,
        symbol,
        number,
        branch,
        birthDate,
        limitConsent,
        document,
        documentUntil,
        patientNumber,
        name);
  }

  /** The same question, with another document shown. */
  public NumberInquiry showing(PresentedDocument other, LocalDate until) {
    return new NumberInquiry(
        insurerNumber,
        symbol,
        number,
        branch,
        birthDate,
        limitConsent,
        other,
        until,
        patientNumber,
        terminal);
  }

  @Override
  public String toString() {
    return "NumberInquiry[***]";
  }
}
