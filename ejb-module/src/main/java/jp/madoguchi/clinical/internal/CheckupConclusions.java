package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.CheckupValue;

/** The conclusions of an answer: one per checkup, for each checkup has its own judgements. */
final class CheckupConclusions {
  private record Exam(LocalDate day, int exam) {}

  private CheckupConclusions() {}

  /**
   * In the order of the dates.
   *
   * @param dates of the sheet
   */
  static List<CheckupConclusion> of(
      Collection<? extends CheckupValue> values, List<LocalDate> dates, SheetSubject subject) {
    Map<Exam, List<CheckupValue>> exams = new LinkedHashMap<>();
    for (CheckupValue value : values) {
      exams.computeIfAbsent(new Exam(value.day(), value.exam()), e -> new ArrayList<>()).add(value);
    }
    return exams.values().stream()
        .map(exam -> CheckupConclusion.of(exam, subject.sex(), subject.birth()))
        .sorted(
            Comparator.comparingInt((CheckupConclusion c) -> dates.indexOf(c.day()))
                .thenComparingInt(CheckupConclusion::exam))
        .toList();
  }
}
