package jp.madoguchi.audit;

import jakarta.ejb.Local;

/** Tells how far the ledger proves itself (監査の見張り); for operations, no personal data. */
@Local
public interface AuditWatch {
  /** Now. */
  AuditCondition condition();

  /**
   * Whether ordinary viewing of medical information is stopped because days have not been stamped
   * for too long. 救急, 災害 and the reception never ask.
   */
  boolean viewingStopped();
}
