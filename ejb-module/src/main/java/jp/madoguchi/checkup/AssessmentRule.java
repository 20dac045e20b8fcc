package jp.madoguchi.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.checkup.internal.TsvTable;

/** The two assessments, each with its dated limits (判定の種類). */
enum AssessmentRule {
  /** 保健指導レベル. */
  GUIDANCE,
  /** メタボリックシンドローム判定. */
  METABOLIC;

  private record Row(
      AssessmentRule rule,
      Measure measure,
      String sex,
      ThresholdLimit limit,
      LocalDate from,
      LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  private static final List<Row> ROWS =
      TsvTable.read("assessment-limits.tsv", 6).stream()
          .map(
              r ->
                  new Row(
                      valueOf(r[0]),
                      Measure.valueOf(r[1]),
                      r[2],
                      ThresholdLimit.of(r[3]),
                      LocalDate.parse(r[4]),
                      r[5].isEmpty() ? null : LocalDate.parse(r[5])))
          .toList();

  /** Whether a checkup of that day is assessed by this rule at all. */
  boolean holds(LocalDate day) {
    return ROWS.stream().anyMatch(row -> row.rule == this && row.holds(day));
  }

  /** The limits for a measure: one, or those of both sexes where the sex is not known. */
  List<ThresholdLimit> limits(Measure measure, CheckupFacts facts) {
    List<Row> rows =
        ROWS.stream()
            .filter(r -> r.rule == this && r.measure == measure && r.holds(facts.day()))
            .toList();
    Optional<Row> own = rows.stream().filter(r -> r.sex.equals(facts.sex())).findFirst();
    return own.map(List::of).orElse(rows).stream().map(Row::limit).toList();
  }
}
