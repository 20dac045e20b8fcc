package jp.madoguchi.facility;

/** What a check of the preparation is about (確認の対象), in the order of the set-up. */
public enum CheckArea {
  /** 医療機関コード and terminals. */
  FACILITY,
  /** Keys outside the database. */
  KEYS,
  /** Folders shared with the terminals. */
  FOLDERS,
  /** The database, its users and its clock. */
  DATABASE,
  /** The line to the browsers. */
  TLS
}
