package jp.madoguchi.consent;

/** Why a consent is withdrawn by the hospital (医療機関による取消, SC-17). */
public enum WithdrawalReason {
  /** 患者の申出. */
  PATIENT_ASKED,
  /** 本人の同意でない. */
  NOT_THE_PATIENT,
  /** 閲覧の必要がなくなった. */
  NO_LONGER_NEEDED,
  /** その他: the words say what. */
  OTHER
}
