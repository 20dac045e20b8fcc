package jp.madoguchi.contingency;

/** Why medical information is opened without a consent on file (閲覧理由, SC-18 and SC-19). */
public enum OpeningReason {
  /** 意識障害. */
  UNCONSCIOUS,
  /** 生命・身体の保護. */
  LIFE_AND_BODY,
  /** 口頭同意: in a disaster the patient said yes in words. */
  ORAL_CONSENT,
  /** その他. */
  OTHER;

  /** Whether it can be the reason on this ground. */
  public boolean fits(ExtraordinaryGround ground) {
    return switch (this) {
      case UNCONSCIOUS, LIFE_AND_BODY -> true;
      case ORAL_CONSENT -> ground == ExtraordinaryGround.DISASTER;
      case OTHER -> ground == ExtraordinaryGround.EMERGENCY;
    };
  }
}
