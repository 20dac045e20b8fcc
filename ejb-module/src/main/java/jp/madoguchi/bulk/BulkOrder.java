package jp.madoguchi.bulk;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What somebody wants to ask in bulk (対象抽出条件).
 *
 * @param confirmationDate 資格確認日, for persons of a list; null for today
 * @param patientNumbers patient numbers parted by anything but letters, digits and hyphens; only
 *     for {@link Population#LIST}
 * @param month 診療年月 of 医療扶助
 * @param from first 同意日 or 受診日
 * @param to last one
 * @param byExamination オンライン診療等: the days are those of 受診(予約)
 * @param terminal through which {@link jp.madoguchi.facility.HospitalTerminal}; null for the only
 *     or the first one
 */
public record BulkOrder(
    BulkKind kind,
    Population population,
    LocalDate confirmationDate,
    String patientNumbers,
    YearMonth month,
    LocalDate from,
    LocalDate to,
    boolean byExamination,
    String terminal)
    implements Serializable {

  /** Who is asked about. */
  public enum Population {
    /** 患者番号の一覧: tomorrow's bookings, for instance, as the hospital's system lists them. */
    LIST,
    /** 継続患者: everybody with an insurance on file. */
    CONTINUING,
    /** Those whom the centre knows by month or by consent. */
    CENTRE
  }

  @Override
  public String toString() {
    return "BulkOrder[" + kind + " " + population + "]";
  }
}
