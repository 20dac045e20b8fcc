package jp.madoguchi.audit;

import java.time.Instant;

/**
 * One session, log-in or plan, set against the others (突合の行).
 *
 * @param until its end; of a log-in the same instant
 * @param who as the log, the ledger or the plan names him
 * @param source address it came from, or null
 * @param purpose of the plan that covers most of it, or null
 * @param minutesOutside of the plans, rounded up
 * @param decided the newest decision, or null
 */
public record RemoteFinding(
    RemoteSubject about,
    RemoteVerdict verdict,
    Instant from,
    Instant until,
    String who,
    String source,
    String purpose,
    long minutesOutside,
    DecidedAccess decided) {
  /** A decision with its evidence. */
  public record DecidedAccess(RemoteDecision decision, String note, String account, Instant at) {}

  /** Whether an auditor has still to look at it. */
  public boolean open() {
    return verdict != RemoteVerdict.WITHIN && decided == null;
  }

  @Override
  public String toString() {
    return "RemoteFinding[" + about + "]";
  }
}
