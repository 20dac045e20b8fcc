package jp.madoguchi.checkup;

import java.util.Arrays;

/** Whether a criterion of an assessment is met (該当); unknown where what decides it is missing. */
public enum CriterionAnswer {
  YES,
  NO,
  UNKNOWN;

  static CriterionAnswer of(boolean met) {
    return met ? YES : NO;
  }

  /** Null is unknown. */
  static CriterionAnswer of(Boolean met) {
    return met == null ? UNKNOWN : of(met.booleanValue());
  }

  /** One yes is enough; without one, an unknown could still be it. */
  static CriterionAnswer any(CriterionAnswer... answers) {
    if (Arrays.asList(answers).contains(YES)) {
      return YES;
    }
    return Arrays.asList(answers).contains(UNKNOWN) ? UNKNOWN : NO;
  }
}
