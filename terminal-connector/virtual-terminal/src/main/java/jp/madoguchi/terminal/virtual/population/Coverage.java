package jp.madoguchi.terminal.virtual.population;

import java.time.LocalDate;

/**
 * One insurance of a virtual person.
 *
 * @param card 被保険者証区分, such as {@code 01}
 * @param insurerNumber 保険者番号, 6 or 8 digits, not padded
 * @param symbol 記号, null when there is none
 * @param number 番号
 * @param branch 枝番, null when there is none
 * @param family {@code 1} 本人, {@code 2} 家族
 * @param share 一部負担金割合 in percent, such as {@code 030}
 * @param from 資格取得年月日
 * @param lost 資格喪失年月日, null while the insurance lasts
 * @param lossReason 資格喪失事由, null while the insurance lasts
 * @param insurer 保険者名称 of a scenario's own insurer, null for those that are always there
 */
public record Coverage(
    String card,
    String insurerNumber,
    String symbol,
    String number,
    String branch,
    String family,
    String share,
    LocalDate from,
    LocalDate lost,
    String lossReason,
    String insurer) {

  /** An insurance with one of the insurers that are always there. */
  public Coverage(
      String card,
      String insurerNumber,
      String symbol,
      String number,
      String branch,
      String family,
      String share,
      LocalDate from,
      LocalDate lost,
      String lossReason) {
    this(card, insurerNumber, symbol, number, branch, family, share, from, lost, lossReason, null);
  }

  /** 保険者名称. */
  public String insurerName() {
    return insurer == null ? Insurers.nameOf(insurerNumber) : insurer;
  }

  /** Whether this is 後期高齢者医療. */
  public boolean lateElderly() {
    return insurerNumber.length() == 8 && insurerNumber.startsWith("39");
  }

  /** The same insurance, ended. */
  public Coverage lostOn(LocalDate day, String reason) {
    return new Coverage(
        card, insurerNumber, symbol, number, branch, family, share, from, day, reason, insurer);
  }
}
