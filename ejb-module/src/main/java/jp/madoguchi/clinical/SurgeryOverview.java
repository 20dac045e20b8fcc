package jp.madoguchi.clinical;

import java.util.List;

/**
 * The surgery (手術情報, SC-14) arranged for reading: operations by date and institution with their
 * anaesthesia, newest first.
 *
 * @param transplants lines that name a 移植, newest first
 * @param marked lines with a mark
 * @param operations newest first; of this part
 * @param lines in all
 * @param parts into which the lines are divided
 */
public record SurgeryOverview(
    List<TreatedProcedure> transplants,
    int marked,
    List<TreatmentVisit> operations,
    int lines,
    int parts) {
  /** As it opens, for who wants what stands on top. */
  public static SurgeryOverview of(SurgerySheet sheet) {
    return of(sheet, 1);
  }

  /**
   * Arranges a sheet.
   *
   * @param part from 1; the last one for anything behind it
   */
  public static SurgeryOverview of(SurgerySheet sheet, int part) {
    List<TreatedProcedure> all = sheet.procedures();
    int parts = Math.max(1, (all.size() + TreatmentOverview.MOST - 1) / TreatmentOverview.MOST);
    return new SurgeryOverview(
        all.stream().filter(one -> one.subject() == ProcedureSubject.TRANSPLANT).toList(),
        (int) all.stream().filter(one -> !one.marks().isEmpty()).count(),
        TreatmentOverview.part(TreatmentVisit.of(all), Math.min(part, parts)),
        all.size(),
        parts);
  }
}
