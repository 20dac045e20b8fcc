package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.util.List;

/** Records of the ledger for paper (監査記録の印刷). */
@Local
public interface AuditPapers {
  /** Records that are printed at once, the newest: a thousand are some sixty sheets. */
  int MOST_PRINTED = 1_000;

  /**
   * The newest {@link #MOST_PRINTED} of a search, whatever its page; AUDITOR only. Recorded as
   * PRINT_AUDIT beside the reads, in one transaction.
   */
  List<AuditRecord> print(AuditQuery query);
}
