package jp.madoguchi.access;

/** What of a person an act changed (変更項目). */
public enum StaffItem {
  ACCOUNT,
  NAME,
  KANA,
  STAFF_NUMBER,
  JOB,
  DEPARTMENT,
  STARTS,
  ENDS,
  LEAVE,
  ACCESS,
  LICENCE,
  ROLE,
  GRANT,
  PASSWORD,
  LOCK,
  FACTOR,
  RIGHTS,
  EXTERNAL_ID
}
