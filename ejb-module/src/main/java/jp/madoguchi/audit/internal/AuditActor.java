package jp.madoguchi.audit.internal;

/** Who stands in a record; {@code "-"} for work that no person started. */
record AuditActor(String account, String displayName, String role, String terminal) {
  static final AuditActor NOBODY = new AuditActor("-", null, "-", "-");
}
