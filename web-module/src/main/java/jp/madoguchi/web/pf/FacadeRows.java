package jp.madoguchi.web.pf;

import java.io.Serializable;
import java.util.List;

/**
 * Rows of a façade that counts them and hands out a page of them, in its own order, and nothing
 * more: most lists.
 *
 * @param <T> a record of what one row shows
 */
public final class FacadeRows<T> extends PagedRows<T> {
  private static final long serialVersionUID = 1L;

  /** Asks how many there are. */
  @FunctionalInterface
  public interface RowCounting extends Serializable {
    long count();
  }

  /** Asks for a page. */
  @FunctionalInterface
  public interface PageReading<T> extends Serializable {
    List<T> page(int first, int size);
  }

  private final RowCounting counting;
  private final PageReading<T> reading;
  private final RowNaming<T> naming;

  public FacadeRows(RowCounting counting, PageReading<T> reading, RowNaming<T> naming) {
    this.counting = counting;
    this.reading = reading;
    this.naming = naming;
  }

  @Override
  protected long counted() {
    return counting.count();
  }

  @Override
  protected List<T> rows(RowsWanted wanted) {
    return reading.page(wanted.first(), wanted.size());
  }

  @Override
  protected String keyOf(T row) {
    return naming.key(row);
  }
}
