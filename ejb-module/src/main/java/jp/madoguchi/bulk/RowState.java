package jp.madoguchi.bulk;

/** Where a person of a bulk inquiry stands. */
public enum RowState {
  /** No answer yet. */
  ASKED,
  /** 変更なし: closed by itself. */
  SAME,
  /** BulkWaits for somebody to look. */
  OPEN,
  /** 取込済. */
  TAKEN,
  /** 確認済, nothing taken over. */
  SEEN,
  /** The result came without this person. */
  MISSING
}
