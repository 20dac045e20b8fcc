package jp.madoguchi.checkup;

import static jp.madoguchi.checkup.CriterionAnswer.NO;
import static jp.madoguchi.checkup.CriterionAnswer.UNKNOWN;
import static jp.madoguchi.checkup.CriterionAnswer.any;
import static jp.madoguchi.checkup.Measure.CASUAL_GLUCOSE;
import static jp.madoguchi.checkup.Measure.CASUAL_TRIGLYCERIDES;
import static jp.madoguchi.checkup.Measure.DIASTOLIC;
import static jp.madoguchi.checkup.Measure.FASTING_GLUCOSE;
import static jp.madoguchi.checkup.Measure.FASTING_TRIGLYCERIDES;
import static jp.madoguchi.checkup.Measure.HBA1C;
import static jp.madoguchi.checkup.Measure.HDL;
import static jp.madoguchi.checkup.Measure.SYSTOLIC;
import static jp.madoguchi.checkup.Measure.VISCERAL_FAT;
import static jp.madoguchi.checkup.Measure.WAIST;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.checkup.Criterion.CriterionKind;

/** The criteria that both assessments ask of a checkup, by the limits of one of them. */
record Criteria(AssessmentRule rule, CheckupFacts facts) {

  /** 血圧: either pressure. */
  Criterion bloodPressure() {
    return criterion(
        CriterionKind.BLOOD_PRESSURE, any(met(SYSTOLIC), met(DIASTOLIC)), SYSTOLIC, DIASTOLIC);
  }

  /** 脂質: the fasting triglycerides come before the casual ones; or the HDL. */
  Criterion lipids() {
    Measure triglycerides = first(FASTING_TRIGLYCERIDES, CASUAL_TRIGLYCERIDES);
    return criterion(CriterionKind.LIPIDS, any(met(triglycerides), met(HDL)), triglycerides, HDL);
  }

  /** 血糖: the fasting glucose comes before HbA1c, and that before the casual glucose. */
  Criterion glucose() {
    Measure decisive = first(FASTING_GLUCOSE, HBA1C, CASUAL_GLUCOSE);
    return criterion(CriterionKind.GLUCOSE, met(decisive), decisive);
  }

  /** Yes and no by the limit; unknown without a value, or where it depends on an unknown sex. */
  CriterionAnswer met(Measure measure) {
    return facts
        .value(measure)
        .map(
            value -> {
              List<CriterionAnswer> answers =
                  rule.limits(measure, facts).stream()
                      .map(limit -> CriterionAnswer.of(limit.met(value)))
                      .distinct()
                      .toList();
              return answers.size() == 1 ? answers.get(0) : UNKNOWN;
            })
        .orElse(UNKNOWN);
  }

  /** 腹囲 where the area of visceral fat may stand in for it: one of them, if there is any. */
  CriterionAnswer waistOrFat() {
    boolean none = facts.value(WAIST).isEmpty() && facts.value(VISCERAL_FAT).isEmpty();
    if (none) {
      return UNKNOWN;
    }
    return any(
        facts.value(WAIST).isEmpty() ? NO : met(WAIST),
        facts.value(VISCERAL_FAT).isEmpty() ? NO : met(VISCERAL_FAT));
  }

  Criterion criterion(CriterionKind kind, CriterionAnswer answer, Measure... measures) {
    return new Criterion(
        kind,
        answer,
        Arrays.stream(measures)
            .filter(m -> facts.value(m).isPresent())
            .map(this::evidence)
            .collect(Collectors.joining("、")));
  }

  private String evidence(Measure measure) {
    String limits =
        rule.limits(measure, facts).stream()
            .map(ThresholdLimit::words)
            .collect(Collectors.joining("・"));
    return measure.word()
        + " "
        + facts.value(measure).orElseThrow().toPlainString()
        + " (基準 "
        + limits
        + ")";
  }

  /** The first one that has a value; the first of all where none has. */
  private Measure first(Measure... measures) {
    return Arrays.stream(measures)
        .filter(m -> facts.value(m).isPresent())
        .findFirst()
        .orElse(measures[0]);
  }
}
