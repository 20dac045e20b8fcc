package jp.madoguchi.clinical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The treatments (診療情報, SC-13) arranged for reading: what is looked for first, then the visits by
 * date and institution with what was done. Nothing is dropped: what the filter leaves out is
 * counted, and a line with a mark stands where it belongs.
 *
 * @param dialysis or null where no line names any
 * @param imaging newest first, at most {@link #FEW}
 * @param transplants lines that name a 移植 or the care after it, newest first
 * @param marked lines with a mark, of all
 * @param institutions by the number of their visits
 * @param visits newest first; of this part
 * @param lines in the window that the filter takes
 * @param leftOut in the window that the filter does not take
 * @param parts into which the lines are divided
 * @param windows lines of each window that the filter takes, the newest first; at the end of all
 */
public record TreatmentOverview(
    DialysisCourse dialysis,
    List<TreatedProcedure> imaging,
    List<TreatedProcedure> transplants,
    int marked,
    List<VisitedInstitution> institutions,
    List<TreatmentVisit> visits,
    int lines,
    int leftOut,
    int parts,
    List<Integer> windows) {
  /** Lines of one page: a page stays below 500 KB. */
  public static final int MOST = 300;

  /** Of imaging on top. */
  public static final int FEW = 5;

  private static final int MONTHS = 3;

  /**
   * 透析, as far as receipts reach.
   *
   * @param latest newest line with a date
   * @param days days on which it was done in the three months up to that one
   */
  public record DialysisCourse(TreatedProcedure latest, int days) {}

  /** An institution with its number of visits. */
  public record VisitedInstitution(TreatingInstitution institution, int visits) {}

  /** As it opens, for who wants what stands on top. */
  public static TreatmentOverview of(TreatmentSheet sheet, LocalDate today) {
    return of(sheet, today, TreatmentFilter.NONE);
  }

  /** Arranges a sheet. */
  public static TreatmentOverview of(
      TreatmentSheet sheet, LocalDate today, TreatmentFilter filter) {
    List<TreatedProcedure> all = sheet.procedures();
    List<VisitedInstitution> institutions = institutions(all);
    List<TreatedProcedure> taken =
        filter.institution() == 0
            ? all
            : filter.institution() > institutions.size()
                ? List.of()
                : at(all, institutions.get(filter.institution() - 1).institution());
    List<TreatedProcedure> within =
        taken.stream().filter(one -> filter.isWithin(one, today)).toList();
    long window = all.stream().filter(one -> filter.isWithin(one, today)).count();
    int parts = Math.max(1, (within.size() + MOST - 1) / MOST);
    return new TreatmentOverview(
        dialysis(all),
        about(all, ProcedureSubject.IMAGING).limit(FEW).toList(),
        about(all, ProcedureSubject.TRANSPLANT).toList(),
        (int) all.stream().filter(one -> !one.marks().isEmpty()).count(),
        institutions,
        part(TreatmentVisit.of(within), Math.min(filter.part(), parts)),
        within.size(),
        (int) window - within.size(),
        parts,
        windows(taken, today, filter));
  }

  private static Stream<TreatedProcedure> about(
      List<TreatedProcedure> all, ProcedureSubject subject) {
    return all.stream().filter(one -> one.subject() == subject);
  }

  private static DialysisCourse dialysis(List<TreatedProcedure> all) {
    List<TreatedProcedure> dated =
        about(all, ProcedureSubject.DIALYSIS)
            .filter(one -> one.date() != null && !one.isDoubtful())
            .toList();
    if (dated.isEmpty()) {
      return about(all, ProcedureSubject.DIALYSIS)
          .findFirst()
          .map(one -> new DialysisCourse(one, 0))
          .orElse(null);
    }
    TreatedProcedure latest = dated.get(0);
    LocalDate from = latest.date().minusMonths(MONTHS);
    return new DialysisCourse(
        latest,
        (int)
            dated.stream()
                .map(TreatedProcedure::date)
                .filter(day -> day.isAfter(from))
                .distinct()
                .count());
  }

  private static List<VisitedInstitution> institutions(List<TreatedProcedure> all) {
    Map<String, VisitedInstitution> counted = new LinkedHashMap<>();
    for (TreatmentVisit visit : TreatmentVisit.of(all)) {
      counted.merge(
          visit.institution().key(),
          new VisitedInstitution(visit.institution(), 1),
          (a, b) -> new VisitedInstitution(a.institution(), a.visits() + 1));
    }
    return counted.values().stream()
        .sorted(
            Comparator.comparingInt(VisitedInstitution::visits)
                .reversed()
                .thenComparing(one -> one.institution().key()))
        .toList();
  }

  private static List<TreatedProcedure> at(
      List<TreatedProcedure> all, TreatingInstitution institution) {
    return all.stream().filter(one -> one.institution().key().equals(institution.key())).toList();
  }

  private static List<Integer> windows(
      List<TreatedProcedure> taken, LocalDate today, TreatmentFilter filter) {
    List<Integer> counts = new ArrayList<>();
    for (int window = 0; window <= TreatmentFilter.OLDEST; window++) {
      TreatmentFilter of = filter.during(window);
      counts.add((int) taken.stream().filter(one -> of.isWithin(one, today)).count());
    }
    counts.add(taken.size());
    return List.copyOf(counts);
  }

  /** A visit that crosses the border of two parts stands in both, with its lines of each. */
  static List<TreatmentVisit> part(List<TreatmentVisit> visits, int part) {
    int at = 0;
    List<TreatmentVisit> shown = new ArrayList<>();
    for (TreatmentVisit visit : visits) {
      int first = Math.max((part - 1) * MOST - at, 0);
      int last = Math.min(part * MOST - at, visit.procedures().size());
      if (first < last) {
        shown.add(visit.with(visit.procedures().subList(first, last)));
      }
      at += visit.procedures().size();
    }
    return List.copyOf(shown);
  }
}
