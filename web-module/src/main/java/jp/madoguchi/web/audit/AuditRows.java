package jp.madoguchi.web.audit;

import java.util.List;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Records of the ledger that a search has, newest first. */
public final class AuditRows extends PagedRows<AuditRecord> {
  private static final long serialVersionUID = 1L;

  private final AuditLedger ledger;
  private final AuditSearch search;

  AuditRows(AuditLedger ledger, AuditSearch search) {
    this.ledger = ledger;
    this.search = search;
  }

  @Override
  protected long counted() {
    return ledger.count(search.query(FacilityTime.ZONE, 0, 1));
  }

  @Override
  protected List<AuditRecord> rows(RowsWanted wanted) {
    return ledger.search(search.query(FacilityTime.ZONE, wanted.first(), wanted.size()));
  }

  @Override
  protected String keyOf(AuditRecord row) {
    return Long.toString(row.id());
  }

  @Override
  protected int mostCounted() {
    return (int) AuditLedger.MOST_COUNTED;
  }
}
