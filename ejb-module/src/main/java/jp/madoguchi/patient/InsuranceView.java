package jp.madoguchi.patient;

import java.time.LocalDate;

/**
 * Insurance on file (院内の登録). All texts as stored; null for what is not known.
 *
 * @param ratio the patient's share in percent, {@code "030"} = 3割
 * @param limitClassification 適用区分 code such as {@code A03} (ウ)
 * @param limitLongTerm 長期入院該当年月日
 * @param specificDisease 認定疾病区分 codes, parted by commas
 */
public record InsuranceView(
    String insurerNumber,
    String symbol,
    String number,
    String branch,
    String insurerName,
    String cardClassification,
    String personalFamily,
    String ratio,
    LocalDate qualifiedFrom,
    LocalDate qualifiedUntil,
    String limitClassification,
    LocalDate limitFrom,
    LocalDate limitUntil,
    LocalDate limitLongTerm,
    String specificDisease) {

  /** Without 長期入院 and 特定疾病. */
  public InsuranceView(
      String insurerNumber,
      String symbol,
      String number,
      String branch,
      String insurerName,
      String cardClassification,
      String personalFamily,
      String ratio,
      LocalDate qualifiedFrom,
      LocalDate qualifiedUntil,
      String limitClassification,
      LocalDate limitFrom,
      LocalDate limitUntil) {
    this(
        insurerNumber,
        symbol,
        number,
        branch,
        insurerName,
        cardClassification,
        personalFamily,
        ratio,
        qualifiedFrom,
        qualifiedUntil,
        limitClassification,
        limitFrom,
        limitUntil,
        null,
        null);
  }

  /** Without 限度額 and 特定疾病, for whoever may not see them (§5.3). */
  public InsuranceView withoutLimits() {
    return new InsuranceView(
        insurerNumber,
        symbol,
        number,
        branch,
        insurerName,
        cardClassification,
        personalFamily,
        ratio,
        qualifiedFrom,
        qualifiedUntil,
        null,
        null,
        null);
  }

  @Override
  public String toString() {
    return "InsuranceView[***]";
  }
}
