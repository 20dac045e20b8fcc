package jp.madoguchi.care;

/** Who says who is in charge (担当の情報源). */
public enum ChargeSource {
  /** 予約. */
  BOOKING,
  /** 入院 (ADT, PV1). */
  ADMISSION,
  /** 受付窓口. */
  DESK
}
