package jp.madoguchi.audit;

import java.time.Instant;

/** One line of the ledger as an auditor reads it. */
public record AuditRecord(
    long id,
    Instant at,
    String account,
    String displayName,
    String role,
    String terminal,
    AuditEntry entry,
    String hash) {}
