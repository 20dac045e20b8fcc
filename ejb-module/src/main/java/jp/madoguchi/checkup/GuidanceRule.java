package jp.madoguchi.checkup;

import static jp.madoguchi.checkup.CriterionAnswer.NO;
import static jp.madoguchi.checkup.CriterionAnswer.UNKNOWN;
import static jp.madoguchi.checkup.CriterionAnswer.YES;
import static jp.madoguchi.checkup.CriterionAnswer.any;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.checkup.Criterion.CriterionKind;

/**
 * 保健指導レベル by the 階層化 of the 4th period (clinical-data §1.6), steps 0 to 4. Whoever takes one of the
 * three drugs is outside of 特定保健指導 and gets INFORMATION. What is missing is filled in with every
 * value it may have: where all lead to one level that is it, else it cannot be judged.
 */
public final class GuidanceRule {
  private GuidanceRule() {}

  /** No result where the person is not of the age of 特定健診, or the day is before the rule. */
  public static Assessment<GuidanceLevel> of(CheckupFacts facts) {
    if (!AssessmentRule.GUIDANCE.holds(facts.day())) {
      return new Assessment<>(null, List.of());
    }
    CheckupAge age = facts.age();
    if (age != null && !age.isWithin()) {
      return new Assessment<>(null, List.of(age(age, NO)));
    }
    Criteria criteria = new Criteria(AssessmentRule.GUIDANCE, facts);
    Criterion treated = new Criterion(CriterionKind.MEDICATION, treated(facts), "");
    Criterion waist = waist(criteria);
    Criterion bmi = criteria.criterion(CriterionKind.BMI, criteria.met(Measure.BMI), Measure.BMI);
    List<Criterion> risks =
        List.of(criteria.bloodPressure(), criteria.lipids(), criteria.glucose());
    Criterion smoking =
        new Criterion(CriterionKind.SMOKING, CriterionAnswer.of(facts.smokes()), "");
    List<Criterion> all = new ArrayList<>(List.of(treated, waist, bmi));
    all.addAll(risks);
    all.add(smoking);
    all.add(age(age, age == null ? UNKNOWN : YES));
    return new Assessment<>(level(treated, waist, bmi, risks, smoking, age), all);
  }

  private static GuidanceLevel level(
      Criterion treated,
      Criterion waist,
      Criterion bmi,
      List<Criterion> risks,
      Criterion smoking,
      CheckupAge age) {
    if (treated.answer() == YES) {
      return GuidanceLevel.INFORMATION;
    }
    boolean withoutBody =
        waist.answer() == UNKNOWN || waist.answer() == NO && bmi.answer() == UNKNOWN;
    if (withoutBody || age == null) {
      return GuidanceLevel.UNDECIDABLE;
    }
    if (waist.answer() == NO && bmi.answer() == NO) {
      return GuidanceLevel.INFORMATION;
    }
    long least = risks.stream().filter(r -> r.answer() == YES).count();
    long most = least + risks.stream().filter(r -> r.answer() == UNKNOWN).count();
    Set<GuidanceLevel> possible = EnumSet.noneOf(GuidanceLevel.class);
    for (long number = least; number <= most; number++) {
      for (boolean smokes : possible(smoking.answer())) {
        possible.add(level(waist.answer() == YES, number, smokes, age.isElderly()));
      }
    }
    if (treated.answer() == UNKNOWN) {
      possible.add(GuidanceLevel.INFORMATION);
    }
    return possible.size() == 1 ? possible.iterator().next() : GuidanceLevel.UNDECIDABLE;
  }

  /** Steps 2 to 4 for somebody obese: smoking counts beside another risk only. */
  private static GuidanceLevel level(boolean wide, long risks, boolean smokes, boolean elderly) {
    if (risks == 0) {
      return GuidanceLevel.INFORMATION;
    }
    long counted = risks + (smokes ? 1 : 0);
    return counted >= (wide ? 2 : 3) && !elderly
        ? GuidanceLevel.ACTIVE
        : GuidanceLevel.MOTIVATIONAL;
  }

  private static List<Boolean> possible(CriterionAnswer answer) {
    return switch (answer) {
      case YES -> List.of(true);
      case NO -> List.of(false);
      case UNKNOWN -> List.of(true, false);
    };
  }

  private static CriterionAnswer treated(CheckupFacts facts) {
    return facts.treatedSince()
        ? YES
        : any(
            CriterionAnswer.of(facts.pressureDrug()),
            CriterionAnswer.of(facts.glucoseDrug()),
            CriterionAnswer.of(facts.lipidDrug()));
  }

  /** The area of visceral fat takes the place of the waist where it was measured. */
  private static Criterion waist(Criteria criteria) {
    boolean fat = criteria.facts().value(Measure.VISCERAL_FAT).isPresent();
    Measure measure = fat ? Measure.VISCERAL_FAT : Measure.WAIST;
    return criteria.criterion(CriterionKind.WAIST, criteria.met(measure), measure);
  }

  private static Criterion age(CheckupAge age, CriterionAnswer within) {
    return new Criterion(
        CriterionKind.AGE, within, age == null ? "" : "年度末 " + age.atYearEnd() + "歳");
  }
}
