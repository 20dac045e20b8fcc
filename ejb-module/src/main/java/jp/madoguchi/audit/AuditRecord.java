package jp.madoguchi.audit;

import java.time.Instant;

/**
 * One line of the ledger as an auditor reads it.
 *
 * @param beforeHash of what an act found, and {@code afterHash} of what it left: 64 hexadecimal
 *     digits each, or null
 * @param hash of its seal, null while it waits for that
 */
public record AuditRecord(
    long id,
    Instant at,
    String account,
    String displayName,
    String role,
    String terminal,
    AuditEntry entry,
    String beforeHash,
    String afterHash,
    String hash) {
  @Override
  public String toString() {
    return "AuditRecord[" + id + "]";
  }
}
