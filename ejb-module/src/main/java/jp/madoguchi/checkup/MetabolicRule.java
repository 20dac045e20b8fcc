package jp.madoguchi.checkup;

import static jp.madoguchi.checkup.CriterionAnswer.UNKNOWN;
import static jp.madoguchi.checkup.CriterionAnswer.YES;
import static jp.madoguchi.checkup.CriterionAnswer.any;

import java.util.List;
import jp.madoguchi.checkup.Criterion.CriterionKind;

/**
 * メタボリックシンドローム判定 (clinical-data §1.7): 腹囲 or 内臓脂肪面積, and how many of 血糖, 脂質 and 血圧; a drug for one
 * of them counts as it. What is missing is filled in with every value it may have: where all lead
 * to one judgement that is it, else it cannot be judged.
 */
public final class MetabolicRule {
  private MetabolicRule() {}

  public static Assessment<MetabolicJudgement> of(CheckupFacts facts) {
    if (!AssessmentRule.METABOLIC.holds(facts.day())) {
      return new Assessment<>(null, List.of());
    }
    Criteria criteria = new Criteria(AssessmentRule.METABOLIC, facts);
    Criterion waist =
        criteria.criterion(
            CriterionKind.WAIST, criteria.waistOrFat(), Measure.WAIST, Measure.VISCERAL_FAT);
    List<Criterion> risks =
        List.of(
            orDrug(glucose(criteria), facts.glucoseDrug()),
            orDrug(criteria.lipids(), facts.lipidDrug()),
            orDrug(criteria.bloodPressure(), facts.pressureDrug()));
    return new Assessment<>(
        judged(waist.answer(), risks), List.of(waist, risks.get(0), risks.get(1), risks.get(2)));
  }

  private static MetabolicJudgement judged(CriterionAnswer waist, List<Criterion> risks) {
    if (waist == UNKNOWN) {
      return MetabolicJudgement.UNDECIDABLE;
    }
    if (waist != YES) {
      return MetabolicJudgement.ABSENT;
    }
    long least = risks.stream().filter(r -> r.answer() == YES).count();
    long most = least + risks.stream().filter(r -> r.answer() == UNKNOWN).count();
    return judged(least) == judged(most) ? judged(least) : MetabolicJudgement.UNDECIDABLE;
  }

  private static MetabolicJudgement judged(long risks) {
    return risks >= 2
        ? MetabolicJudgement.PRESENT
        : risks == 1 ? MetabolicJudgement.RESERVE : MetabolicJudgement.ABSENT;
  }

  /**
   * The rule names no casual glucose. One below the fasting limit says that a fasting one would be
   * below it, too; one above says nothing.
   */
  private static Criterion glucose(Criteria criteria) {
    Criterion glucose = criteria.glucose();
    boolean casual =
        criteria.facts().value(Measure.FASTING_GLUCOSE).isEmpty()
            && criteria.facts().value(Measure.HBA1C).isEmpty();
    return casual && glucose.answer() == YES
        ? new Criterion(glucose.kind(), UNKNOWN, glucose.evidence())
        : glucose;
  }

  private static Criterion orDrug(Criterion measured, Boolean drug) {
    String evidence = measured.evidence();
    if (Boolean.TRUE.equals(drug)) {
      evidence = evidence.isEmpty() ? "服薬中" : evidence + "、服薬中";
    }
    return new Criterion(
        measured.kind(), any(measured.answer(), CriterionAnswer.of(drug)), evidence);
  }
}
