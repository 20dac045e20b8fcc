package jp.madoguchi.qualification;

/**
 * What the desk sees of a result: one screen state each, with its words (workflow rules 7.3) and
 * its next step (§4.5).
 */
public enum ResultScreen {
  /** 有効, nothing differs from the hospital's file. */
  VALID_SAME,
  /** 有効 with differences to look at. */
  VALID_DIFFERENT,
  /** 有効, and more than one insurance of the person runs: the clerk says which is taken. */
  VALID_SEVERAL,
  /** 有効 in a session after the certificate's expiry: 資格情報のみ. */
  VALID_ELIGIBILITY_ONLY,
  /** 無効. */
  INVALID,
  /** 無効（新しい資格あり）. */
  INVALID_NEW_EXISTS,
  /** 該当資格なし. */
  NOT_FOUND,
  /** 複数該当. */
  MULTIPLE,
  /** 有効（未登録）, 医療扶助 only. */
  VALID_UNREGISTERED,
  /** Error for this person: 処理結果状況 = エラー. */
  PERSON_ERROR,
  /** 異常終了 of the central system. */
  SYSTEM_ERROR,
  /** An answer without any qualification in it. */
  EMPTY_ANSWER,
  /** One answer named two persons: nothing of it is used. */
  TWO_PERSONS,
  /** A code unknown to this release: shown as received. */
  UNKNOWN_CODE,
  /** No answer within the time limit. */
  NO_ANSWER,
  /** The terminal refused the request before sending it (.err). */
  REQUEST_REFUSED,
  /** 照会中, or nothing asked yet. */
  PENDING
}
