package jp.madoguchi.bulk;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What somebody wants to ask in bulk (対象抽出条件).
 *
 * @param confirmationDate 資格確認日, for persons of a list; null for today
 * @param patientNumbers patient numbers parted by anything but letters, digits and hyphens; only
 *     for {@link BulkPopulation#LIST}
 * @param month 診療年月 of 医療扶助
 * @param from first 同意日 or 受診日
 * @param to last one
 * @param byExamination オンライン診療等: the days are those of 受診(予約)
 * @param terminal through which {@link jp.madoguchi.equipment.HospitalTerminal}; null for the only
 *     or the first one
 */
public record BulkOrder(
    BulkKind kind,
    BulkPopulation population,
    LocalDate confirmationDate,
    String patientNumbers,
    YearMonth month,
    LocalDate from,
    LocalDate to,
    boolean byExamination,
    String terminal)
    implements Serializable {

  @Override
  public String toString() {
    return "BulkOrder[" + kind + " " + population + "]";
  }
}
