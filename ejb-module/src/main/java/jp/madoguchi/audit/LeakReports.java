package jp.madoguchi.audit;

import jakarta.ejb.Local;

/** Leak reports (漏えい報告) out of the ledger, for auditors. */
@Local
public interface LeakReports {
  /** Lines of a report at most. */
  int MOST_LINES = 10_000;

  /** Makes one; recorded as REPORT_LEAK with everybody whom it names. */
  LeakReport report(LeakQuestion question);
}
