package jp.madoguchi.audit;

import java.util.List;

/**
 * Outcome of a check of the ledger.
 *
 * @param sealed records in the chain
 * @param pending records written moments ago, not yet in the chain
 * @param findings at most 100, in the order of the chain; empty when all is well
 */
public record ChainReport(long sealed, long pending, List<ChainReport.ChainBreak> findings) {
  /**
   * One place where ledger and chain disagree.
   *
   * @param seq place in the chain, or 0
   * @param recordId the record, or 0
   */
  public record ChainBreak(long seq, long recordId, ChainReport.ChainBreakKind kind) {}

  /** What is wrong. */
  public enum ChainBreakKind {
    /** The record is not as it was sealed, or the seal was changed. */
    ALTERED,
    /** A sealed record is gone. */
    RECORD_MISSING,
    /** A link of the chain is gone. */
    SEAL_MISSING,
    /** The chain's end is not where it was left. */
    END_DIFFERS,
    /** Records that nobody sealed and that do not wait to be: put in from outside. */
    UNSEALED
  }

  public boolean sound() {
    return findings.isEmpty();
  }
}
