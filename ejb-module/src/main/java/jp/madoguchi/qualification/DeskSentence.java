package jp.madoguchi.qualification;

/**
 * The sentences of a row (資格 / 次にすること), each a decision of the rules; the pages alone know their
 * words. What each takes as arguments stands with it. Source: workflow rules §4.5, §4.9, §7.4.
 */
public enum DeskSentence {
  /** 有効, nothing to decide. */
  VALID,
  /** How many fields somebody has to decide about: the rows that the page marks so. */
  VALID_WITH_DIFFERENCES,
  /** First day of a qualification that has not begun. */
  VALID_LATER,
  /** Last day of the document (証), while the qualification goes on. */
  CERTIFICATE_ENDED,
  /** 負担割合要確認: the share, which the age does not allow. */
  SHARE_DOUBTFUL,
  /** 負担割合要確認: the share, and the 適用区分 that contradicts it. */
  SHARE_AGAINST_LIMIT,
  /** Share on file, share answered, from when. */
  SHARE_CHANGED,
  /** More than one insurance of one person runs; the clerk says which is taken. */
  SEVERAL_INSURANCES,
  /** Valid, and the file holds no insurance yet. */
  FIRST_INSURANCE,
  NEW_QUALIFICATION,
  /** 無効（新しい資格あり）, and the answer holds only the old one. */
  NEW_NOT_IN_ANSWER,
  /** Lost, nobody says when. */
  LOST,
  /** First day without the qualification, today or past. */
  LOST_ON,
  /** First day without the qualification, still to come. */
  LOST_LATER,
  /** 資格喪失事由 02: 生活保護 has begun. */
  LOST_TO_AID,
  DECEASED,
  NOT_FOUND_BY_NUMBER,
  NOT_FOUND_BY_CARD,
  MULTIPLE,
  /** The card itself was asked with. */
  MULTIPLE_BY_CARD,
  AID_UNREGISTERED,
  ELIGIBILITY_ONLY,
  PERSON_ERROR,
  SYSTEM_ERROR,
  UNKNOWN_CODE,
  /** Seconds waited. */
  NO_ANSWER,
  REQUEST_REFUSED,
  /** A character that the terminal cannot write: the request was not sent. */
  REQUEST_UNWRITABLE,
  /** An answer that holds no qualification at all. */
  EMPTY_ANSWER,
  /** One answer named two persons. */
  TWO_PERSONS,
  PENDING,
  /** 照会中, and the centre has answered nobody for a while. */
  PENDING_IN_SILENCE,
  /** 従来の健康保険証 was shown. */
  DOCUMENT_OLD_CARD,
  /** A notice or a portal screen without the card. */
  DOCUMENT_NEEDS_CARD,
  /** Last day of the 資格確認書 that was shown. */
  DOCUMENT_EXPIRED,
  /** Another document, for which a clerk answers. */
  DOCUMENT_UNSAID,
  /** ● stands for a character that the sender could not write. */
  NOT_WRITABLE,
  CARD_PLACED,
  CARD_REMOVED,
  CARD_UNUSABLE,
  CARD_EXPIRED,
  CARD_REVOKED,
  CARD_NOT_TRUSTED,
  PHONE_EXPIRED,
  IDENTIFIED,
  IDENTIFIED_IN_GRACE,
  CHOOSE_PATIENT,
  NOBODY_ON_FILE,
  HELD,
  IMPORTED,
  IMPORTED_BY_ITSELF,
  /** The insurance on file was closed, and nothing new was taken. */
  LOSS_RECORDED,
  /** 対応済, without 取込. */
  FINISHED,
  OLDER_THAN_ON_FILE,
  /** It was attached to somebody else: whose it is, is asked again. */
  ATTACHMENT_UNDONE,
  CANCELLED,
  /** Which part is down, and since when. */
  OFFLINE,
  FOREIGN_ANSWER
}
