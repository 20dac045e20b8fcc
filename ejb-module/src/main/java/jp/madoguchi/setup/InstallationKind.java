package jp.madoguchi.setup;

/** Whose installation a database belongs to (環境の種別). */
public enum InstallationKind {
  /** Made by {@code ./madoguchi demo}: invented people, accounts whose passwords lie in a file. */
  DEMO,
  /** A hospital's. */
  PRODUCTION
}
