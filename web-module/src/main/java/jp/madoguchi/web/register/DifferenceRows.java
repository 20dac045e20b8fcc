package jp.madoguchi.web.register;

import java.util.List;
import jp.madoguchi.patient.RegisterDifference;
import jp.madoguchi.patient.RegisterDifferences;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;

/** Differences of the register that nobody has decided, in the order in which they were found. */
public final class DifferenceRows extends PagedRows<RegisterDifference> {
  private static final long serialVersionUID = 1L;

  private final RegisterDifferences differences;

  DifferenceRows(RegisterDifferences differences) {
    this.differences = differences;
  }

  @Override
  protected long counted() {
    return differences.countOpen();
  }

  @Override
  protected List<RegisterDifference> rows(RowsWanted wanted) {
    return differences.open(wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(RegisterDifference row) {
    return Long.toString(row.id());
  }
}
