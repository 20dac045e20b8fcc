package jp.madoguchi.setup;

/** Why a step of the set-up was refused (初期設定の拒否). */
public enum SetupRefusal {
  /** Not the code. */
  CODE_WRONG,
  /** The code is older than a day: the server's log names the file of the next one. */
  CODE_OVER,
  /** Too many wrong ones from this terminal: ten minutes later. */
  THROTTLED,
  /** The code of the app is wrong. */
  FACTOR_WRONG,
  /** Administrator or second factor are still missing. */
  INCOMPLETE,
  /** It was set up meanwhile. */
  OVER
}
