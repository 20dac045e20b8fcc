package jp.madoguchi.factor;

/** What somebody did about his own second factors (認証要素の操作). */
public enum FactorAct {
  ENROLLED,
  REMOVED,
  CODES_RENEWED,
  CODE_USED
}
