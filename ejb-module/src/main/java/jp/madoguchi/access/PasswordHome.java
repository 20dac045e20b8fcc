package jp.madoguchi.access;

/** Where the password of an account lies (パスワードの管理元). */
public enum PasswordHome {
  /** Here, and the person's own. */
  LOCAL,
  /** In the hospital's directory, or at its provider: none is kept here. */
  DIRECTORY,
  /**
   * Here, made by the program and written down for a sealed envelope (非常用アカウント): it works while the
   * directory is away, and whoever opens it is seen.
   */
  SEALED
}
