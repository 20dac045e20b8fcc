package jp.madoguchi.web.bulk;

import jakarta.faces.context.FacesContext;
import java.util.List;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.RowsWanted;
import jp.madoguchi.web.security.MadoguchiAuthentication;

/**
 * Persons of one inquiry that a filter leaves. A page that renews itself is not somebody's look
 * each time: it follows.
 */
public final class BulkPersonRows extends PagedRows<BulkRow> {
  /** A whole hospital's persons in one file. */
  private static final int MOST = 300_000;

  private static final long serialVersionUID = 1L;

  private final BulkRows people;
  private final long inquiry;
  private final RowFilter filter;

  BulkPersonRows(BulkRows people, long inquiry, RowFilter filter) {
    this.people = people;
    this.inquiry = inquiry;
    this.filter = filter;
  }

  @Override
  protected long counted() {
    return people.countRows(inquiry, filter);
  }

  @Override
  protected List<BulkRow> rows(RowsWanted wanted) {
    return byItself()
        ? people.follow(inquiry, filter, wanted.first(), wanted.size())
        : people.rows(inquiry, filter, wanted.first(), wanted.size());
  }

  private static boolean byItself() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestHeaderMap()
        .containsKey(MadoguchiAuthentication.BACKGROUND);
  }

  @Override
  protected String keyOf(BulkRow row) {
    return row.id() + ":" + row.version();
  }

  @Override
  protected int mostCounted() {
    return MOST;
  }
}
