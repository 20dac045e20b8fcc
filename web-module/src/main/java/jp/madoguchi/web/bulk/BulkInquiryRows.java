package jp.madoguchi.web.bulk;

import java.util.List;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Bulk inquiries, the newest first. */
public final class BulkInquiryRows extends PagedRows<BulkView> {
  private static final long serialVersionUID = 1L;

  private final BulkInquiries bulk;

  BulkInquiryRows(BulkInquiries bulk) {
    this.bulk = bulk;
  }

  @Override
  protected long counted() {
    return bulk.count();
  }

  @Override
  protected List<BulkView> rows(RowsWanted wanted) {
    return bulk.inquiries(wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(BulkView row) {
    return Long.toString(row.id());
  }
}
