package jp.madoguchi.audit.internal;

/** Who stands in a record; {@code "-"} for work that no person started. */
record Who(String account, String displayName, String role, String terminal) {
  static final Who NOBODY = new Who("-", null, "-", "-");
}
