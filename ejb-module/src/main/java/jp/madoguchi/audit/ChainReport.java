package jp.madoguchi.audit;

import java.time.Instant;
import java.util.List;

/**
 * A verification of the ledger, as far as it is.
 *
 * @param startedBy account
 * @param changedAt when it last got on
 * @param from first link of this verification
 * @param verified last link looked at
 * @param sealed links of the chain now
 * @param pending records written moments ago, not yet in the chain
 * @param findings at most 100, in the order they were found; empty when all is well
 */
public record ChainReport(
    String startedBy,
    Instant startedAt,
    Instant changedAt,
    ChainReport.ChainCheckPhase phase,
    long from,
    long verified,
    long sealed,
    long pending,
    List<ChainReport.ChainBreak> findings) {
  /** How far a verification is. */
  public enum ChainCheckPhase {
    /** Link after link. */
    LINKS,
    /** Every record has a link or waits for one. */
    RECORDS,
    SOUND,
    BROKEN
  }

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
    /** A link without key although the chain had one by then. */
    WITHOUT_KEY,
    /** A link whose key this server's keystore does not hold. */
    KEY_UNKNOWN,
    /** A signed day is not what the chain is, was signed by somebody else, or is gone. */
    SEGMENT_ALTERED,
    /** Whom the record's list showed is not as it was sealed. */
    SHOWN_ALTERED,
    /** A sealed record is gone. */
    RECORD_MISSING,
    /** A link of the chain is gone. */
    SEAL_MISSING,
    /** The chain's end is not where it was left. */
    END_DIFFERS,
    /** Records that nobody sealed and that do not wait to be: put in from outside. */
    UNSEALED
  }

  public boolean running() {
    return phase == ChainCheckPhase.LINKS || phase == ChainCheckPhase.RECORDS;
  }

  public boolean sound() {
    return phase == ChainCheckPhase.SOUND;
  }
}
