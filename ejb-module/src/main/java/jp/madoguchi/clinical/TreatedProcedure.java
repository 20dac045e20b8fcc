package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * One 診療行為 as it is to be read.
 *
 * @param place in the answer: no two lines have the same
 * @param date 診療日, or null
 * @param month 診療年月 of the receipt, or null
 * @param kindCode 診療識別 as received, or ""
 * @param code 診療行為コード as received, or ""
 * @param name as received, else the code, or ""
 * @param quantity as received, or ""
 * @param unit as received, or ""
 * @param times 回数 as received, or ""
 * @param subject what it is looked for as, or null
 * @param marks in their order
 */
public record TreatedProcedure(
    int place,
    LocalDate date,
    YearMonth month,
    TreatingInstitution institution,
    TreatmentClass kind,
    String kindCode,
    String code,
    String name,
    String quantity,
    String unit,
    String times,
    ProcedureSubject subject,
    Set<TreatmentMark> marks) {
  /** Nothing can have been done on that day yet, or was before the person lived. */
  public boolean isDoubtful() {
    return marks.contains(TreatmentMark.FUTURE_DATE) || marks.contains(TreatmentMark.BEFORE_BIRTH);
  }

  /** The month it belongs to: of its day, else of its receipt; null where neither came. */
  public YearMonth period() {
    return date == null ? month : YearMonth.from(date);
  }

  @Override
  public String toString() {
    return "TreatedProcedure[" + place + "]";
  }
}
