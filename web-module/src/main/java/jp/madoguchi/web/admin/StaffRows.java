package jp.madoguchi.web.admin;

import java.util.List;
import jp.madoguchi.access.AccountSummary;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Accounts by name. */
public final class StaffRows extends PagedRows<AccountSummary> {
  private static final long serialVersionUID = 1L;

  private final Accounts accounts;

  StaffRows(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected long counted() {
    return accounts.count();
  }

  @Override
  protected List<AccountSummary> rows(RowsWanted wanted) {
    return accounts.list(wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(AccountSummary row) {
    return row.account();
  }
}
