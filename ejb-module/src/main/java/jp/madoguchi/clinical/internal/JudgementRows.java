package jp.madoguchi.clinical.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.CheckupConclusion.Agreement;
import jp.madoguchi.checkup.GuidanceLevel;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.MetabolicJudgement;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;

/**
 * Our own computations as rows beside the insurer's values: for reference, and said to differ where
 * they do.
 */
final class JudgementRows {
  private static final String DIFFERS = "保険者の値と異なる";

  private record Own(
      String officialStart,
      String key,
      String item,
      Function<CheckupConclusion, String> words,
      Predicate<CheckupConclusion> decided,
      Function<CheckupConclusion, Agreement> agreement) {
    Predicate<CheckupConclusion> judged() {
      return conclusion -> words.apply(conclusion) != null;
    }
  }

  private static final List<Own> OWN =
      List.of(
          new Own(
              "9N501",
              CheckupSheet.OWN + "metabolic",
              "メタボ判定(院内の計算・参考)",
              c -> c.metabolic().result() == null ? null : c.metabolic().result().words(c.day()),
              c ->
                  c.metabolic().result() != null
                      && c.metabolic().result() != MetabolicJudgement.UNDECIDABLE,
              CheckupConclusion::metabolicAgreement),
          new Own(
              "9N506",
              CheckupSheet.OWN + "guidance",
              "保健指導レベル(院内の計算・参考)",
              c -> c.guidance().result() == null ? null : c.guidance().result().words(c.day()),
              c ->
                  c.guidance().result() != null
                      && c.guidance().result() != GuidanceLevel.UNDECIDABLE,
              CheckupConclusion::guidanceAgreement));

  private JudgementRows() {}

  static List<CheckupSheet.CheckupRow> among(
      List<CheckupSheet.CheckupRow> rows,
      List<LocalDate> dates,
      List<CheckupConclusion> conclusions) {
    List<CheckupSheet.CheckupRow> all = new ArrayList<>(rows);
    for (Own own : OWN) {
      int place = all.size();
      boolean official = false;
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).key().startsWith(own.officialStart())) {
          place = i + 1;
          official = true;
        }
      }
      if (conclusions.stream().anyMatch(official ? own.judged() : own.decided())) {
        all.add(place, row(own, dates, conclusions));
      }
    }
    return List.copyOf(all);
  }

  private static CheckupSheet.CheckupRow row(
      Own own, List<LocalDate> dates, List<CheckupConclusion> conclusions) {
    List<Cell> cells = new ArrayList<>();
    for (LocalDate date : dates) {
      List<CheckupConclusion> judged =
          conclusions.stream().filter(c -> c.day().equals(date) && own.judged().test(c)).toList();
      boolean differs =
          judged.stream().anyMatch(c -> own.agreement().apply(c) == Agreement.DIFFERENT);
      cells.add(
          judged.isEmpty()
              ? null
              : new Cell(
                  judged.stream().map(own.words()).distinct().collect(joining(" / ")),
                  JudgementLevel.NONE,
                  differs ? DIFFERS : null));
    }
    return new CheckupSheet.CheckupRow(
        "医師の判断",
        ReadingGroup.JUDGEMENTS,
        own.key(),
        own.item(),
        "",
        JudgementLimits.NONE,
        Collections.unmodifiableList(cells));
  }
}
