package jp.madoguchi.web.faults;

import java.util.List;
import jp.madoguchi.equipment.ExchangeFault;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Faults, newest first; all, or those about which something is still to be done. */
public final class FaultRows extends PagedRows<ExchangeFault> {
  private static final long serialVersionUID = 1L;

  private final FaultBook book;
  private final boolean openOnly;

  FaultRows(FaultBook book, boolean openOnly) {
    this.book = book;
    this.openOnly = openOnly;
  }

  @Override
  protected long counted() {
    return book.count(openOnly);
  }

  @Override
  protected List<ExchangeFault> rows(RowsWanted wanted) {
    return book.faults(openOnly, wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(ExchangeFault row) {
    return Long.toString(row.id());
  }
}
