package jp.madoguchi.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one checkup comes to (健診1回の判定): the insurer's values as received, which are the official
 * ones, and our own computation for reference. Neither overrules the other.
 *
 * @param exam which of several checkups of one answer
 * @param kidney null where nothing is known of it
 * @param officialMetabolic code of メタボリックシンドローム判定 as received, or null
 * @param officialGuidance code of 保健指導レベル as received, or null
 */
public record CheckupConclusion(
    LocalDate day,
    int exam,
    KidneyReading kidney,
    String officialMetabolic,
    Assessment<MetabolicJudgement> metabolic,
    String officialGuidance,
    Assessment<GuidanceLevel> guidance) {

  /** How the insurer's value and our own stand to each other. */
  public enum Agreement {
    /** There are not both. */
    ONE_ONLY,
    SAME,
    DIFFERENT
  }

  /**
   * Of the results of one checkup.
   *
   * @param sex as the answer says it
   * @param birth or null
   */
  public static CheckupConclusion of(
      List<? extends CheckupValue> values, String sex, LocalDate birth) {
    CheckupValue first = values.get(0);
    ExamReading exam = new ExamReading(values);
    CheckupAge age = CheckupAge.of(birth, first.day());
    CheckupFacts facts = exam.facts(first.day(), sex, age);
    return new CheckupConclusion(
        first.day(),
        first.exam(),
        exam.kidney(sex, age).orElse(null),
        exam.code("9N501"),
        MetabolicRule.of(facts),
        exam.code("9N506"),
        GuidanceRule.of(facts));
  }

  public Agreement metabolicAgreement() {
    return agreement(
        officialMetabolic,
        Optional.ofNullable(metabolic.result()).map(MetabolicJudgement::code).orElse(null));
  }

  public Agreement guidanceAgreement() {
    return agreement(
        officialGuidance,
        Optional.ofNullable(guidance.result()).map(GuidanceLevel::code).orElse(null));
  }

  private static Agreement agreement(String official, String own) {
    if (official == null || own == null) {
      return Agreement.ONE_ONLY;
    }
    return official.equals(own) ? Agreement.SAME : Agreement.DIFFERENT;
  }

  @Override
  public String toString() {
    return "CheckupConclusion[***]";
  }
}
