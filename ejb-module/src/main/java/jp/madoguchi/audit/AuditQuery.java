package jp.madoguchi.audit;

import java.time.Instant;

/** Filter of SC-24; null fields do not filter; newest first; {@code limit} at most 500. */
public record AuditQuery(
    Instant from,
    Instant to,
    String account,
    String patientNumber,
    AuditAction action,
    int first,
    int limit) {}
