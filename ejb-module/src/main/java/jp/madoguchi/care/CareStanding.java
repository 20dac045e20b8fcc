package jp.madoguchi.care;

/** Whether somebody is in charge of a patient today (担当か). */
public enum CareStanding {
  /** 担当: the department or the person. */
  IN_CHARGE,
  /** 担当外: sources speak, and none names them for this patient. */
  NOT_IN_CHARGE,
  /** 情報源なし: no source has said anything of anybody lately; nothing can be judged. */
  NO_SOURCE
}
