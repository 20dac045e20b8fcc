package jp.madoguchi.patient;

import java.time.LocalDate;

/**
 * Insurance on file (院内の登録). All texts as stored; null for what is not known.
 *
 * @param ratio the patient's share in percent, {@code "030"} = 3割
 * @param limitClassification 適用区分 code such as {@code A03} (ウ)
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
    LocalDate limitUntil) {

  @Override
  public String toString() {
    return "InsuranceView[***]";
  }
}
