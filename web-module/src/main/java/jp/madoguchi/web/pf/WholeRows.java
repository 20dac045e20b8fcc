package jp.madoguchi.web.pf;

import java.io.Serializable;
import java.util.List;

/**
 * Rows of something that does not grow with the hospital's days: settings, servers, readers,
 * folders. All are read at once, in the order of the façade; the list shows them page by page.
 *
 * @param <T> a record of what one row shows
 */
public final class WholeRows<T> extends PagedRows<T> {
  private static final long serialVersionUID = 1L;

  /** Reads them all. */
  @FunctionalInterface
  public interface WholeReading<T> extends Serializable {
    List<T> all();
  }

  private final WholeReading<T> reading;
  private final RowNaming<T> naming;
  private transient List<T> read;

  public WholeRows(WholeReading<T> reading, RowNaming<T> naming) {
    this.reading = reading;
    this.naming = naming;
  }

  /** Counting comes first, whenever the list is shown. */
  @Override
  protected long counted() {
    read = reading.all();
    return read.size();
  }

  @Override
  protected List<T> rows(RowsWanted wanted) {
    List<T> all = read == null ? reading.all() : read;
    int from = Math.min(wanted.first(), all.size());
    return all.subList(from, Math.min(all.size(), from + wanted.size()));
  }

  @Override
  protected String keyOf(T row) {
    return naming.key(row);
  }
}
