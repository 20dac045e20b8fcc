package jp.madoguchi.audit;

import jakarta.ejb.Local;

/** Leak reports (漏えい報告) out of the ledger, for auditors. */
@Local
public interface LeakReports {
  /** Lines of a report at most. */
  int MOST_LINES = 10_000;

  /** Makes one to look at; recorded as REPORT_LEAK with everybody whom it names. */
  LeakReport report(LeakQuestion question);

  /**
   * Makes one that leaves the house as a file or on paper; recorded in the same way.
   *
   * @throws jp.madoguchi.access.ProofDue when who asks has not just proved who they are
   */
  LeakReport handOut(LeakQuestion question);
}
