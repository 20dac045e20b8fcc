package jp.madoguchi.audit;

/** Ground (根拠) on which something was read or done, workflow rules 5.5. */
public enum AuditGround {
  /** Reception work itself; no consent needed (§2.3). */
  RECEPTION,
  /** 通常同意. */
  CONSENT,
  /** 救急. */
  EMERGENCY,
  /** 災害. */
  DISASTER,
  /** 障害. */
  OUTAGE,
  /** 月1回. */
  MONTHLY,
  /** The hospital's own system or a device, no person. */
  SYSTEM,
  ADMINISTRATION
}
