package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 受診: what one institution did on one day.
 *
 * @param date null where the answer says no day that can be read
 * @param month of the receipt, or null
 * @param inpatient 入院料等 (診療識別 9x) is among it
 * @param doubtful its date cannot be
 * @param procedures in the order of {@link TreatmentClass}
 */
public record TreatmentVisit(
    LocalDate date,
    YearMonth month,
    TreatingInstitution institution,
    boolean inpatient,
    boolean doubtful,
    List<TreatedProcedure> procedures) {
  private record Occasion(LocalDate date, YearMonth month, String institution) {}

  /** In the order of the lines: newest first. Nothing is dropped. */
  static List<TreatmentVisit> of(List<TreatedProcedure> procedures) {
    Map<Occasion, List<TreatedProcedure>> visits = new LinkedHashMap<>();
    for (TreatedProcedure one : procedures) {
      visits
          .computeIfAbsent(
              new Occasion(one.date(), one.period(), one.institution().key()),
              o -> new ArrayList<>())
          .add(one);
    }
    return visits.values().stream().map(TreatmentVisit::visit).toList();
  }

  private static TreatmentVisit visit(List<TreatedProcedure> procedures) {
    TreatedProcedure first = procedures.get(0);
    return new TreatmentVisit(
        first.date(),
        first.period(),
        first.institution(),
        procedures.stream().anyMatch(one -> one.kind() == TreatmentClass.INPATIENT),
        first.isDoubtful(),
        procedures.stream()
            .sorted(
                Comparator.comparing(TreatedProcedure::kind)
                    .thenComparingInt(TreatedProcedure::place))
            .toList());
  }

  /** Only these of its lines. */
  TreatmentVisit with(List<TreatedProcedure> some) {
    return new TreatmentVisit(date, month, institution, inpatient, doubtful, some);
  }
}
