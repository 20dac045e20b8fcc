package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;

/**
 * The audit ledger (監査記録): append only, chained by hash, written in the transaction of what it
 * records. If the record cannot be written, the operation does not happen.
 */
@Local
public interface AuditLedger {
  /** Records that a search counts. */
  long MOST_COUNTED = 10_000;

  /** Appends; needs a running transaction. */
  void record(AuditEntry entry);

  /**
   * Appends for each of them, as if they had read it themselves; needs a running transaction. Of
   * what is noted {@link ShownPatients.NotedHowOften#DAILY_OR_NOTHING}, a record is written for
   * those who are shown somebody for the first time that day, or whose record is due.
   */
  void recordFollowers(Collection<ListFollower> followers, AuditEntry entry);

  /**
   * Appends in a transaction of its own: for a refusal, whose own transaction is about to be rolled
   * back.
   */
  void recordApart(AuditEntry entry);

  /** AUDITOR: all; qualified staff: their own records (§5.3). The search is itself recorded. */
  List<AuditRecord> search(AuditQuery query);

  /**
   * How many records the search has, counted up to {@link #MOST_COUNTED}; one more than that stands
   * for any number.
   */
  long count(AuditQuery query);
}
