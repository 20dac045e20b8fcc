package jp.madoguchi.reception;

/** How the person's identity was confirmed (本人確認), workflow rules 4.8. */
public enum IdentityMethod {
  /** Done at the face reader: face or PIN; the result does not say which. */
  AT_READER,
  /** 暗証番号 at the desk. */
  PIN,
  /** 目視確認 by a member of staff. */
  VISUAL,
  /** No card: a document was shown. */
  DOCUMENT,
  NONE
}
