package jp.madoguchi.access;

/** What an administrator should look after (利用者一覧の要対応). */
public enum StaffFinding {
  /** 資格未確認: has a role that needs a licence, and none was checked. */
  LICENCE_UNCHECKED,
  /** 要確認: staff number or job are not known. */
  INCOMPLETE,
  /** 退職予定: the last day is within 30 days. */
  LEAVING,
  /** 再確認期限切れ: rights not confirmed for {@code madoguchi.staff.review.days}. */
  REVIEW_DUE
}
