package jp.madoguchi.web.pf;

import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.problem.ProblemLog;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Base of every list that can grow: the page asks for one page of rows, the façade's query pages,
 * sorts and filters. A list says how many it has, fetches, names its rows, and which sorts it
 * knows; it never filters or sorts in memory.
 *
 * <p>What comes from the browser is hostile: a sort name that the list does not know is left out, a
 * key of a row is handed to {@link #asked}, which asks the façade and with it the caller's right,
 * and places and sizes are brought into their bounds. A list that cannot be read has a {@link
 * #getProblem problem} and is never shown as an empty one.
 *
 * @param <T> a record of what one row shows
 */
public abstract class PagedRows<T> extends LazyDataModel<T> {
  /** Rows of one fetch at most. */
  public static final int MOST_AT_ONCE = 500;

  /** Parameter with the key of the row whose button was pressed. */
  private static final String PRESSED = "pressed";

  private static final long serialVersionUID = 1L;
  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z:._-]{1,64}");
  private static final List<Integer> SIZES = List.of(20, 50, 100, 200);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private boolean cut;
  private Problem problem;
  private String incident;
  private RowsWanted start;
  private transient List<T> now;
  private transient List<T> before;
  private RowsWanted last = new RowsWanted(0, MOST_AT_ONCE, null, true);

  /**
   * Rows that there are; at most {@link #mostCounted} and one more.
   *
   * @return from the façade's count
   */
  protected abstract long counted();

  /** One page of rows, by one call of the façade. */
  protected abstract List<T> rows(RowsWanted wanted);

  /**
   * The key of a row: letters, digits and {@code : . _ -}, at most 64. Where an act is done to a
   * version of a row, the version is part of it: another one was not the row that was pressed.
   */
  protected abstract String keyOf(T row);

  /** Sorts that the façade knows; none unless a list says so. */
  protected Set<String> sorts() {
    return Set.of();
  }

  /** Where counting ends; the list then says that it was cut. */
  protected int mostCounted() {
    return 10_000;
  }

  /**
   * A row by its key, for lists in which rows are chosen. The browser may send the key of any row
   * of anybody: the façade is asked, not the rows shown before.
   */
  protected Optional<T> asked(String key) {
    return Optional.empty();
  }

  @Override
  public final int count(Map<String, FilterMeta> filters) {
    problem = null;
    incident = null;
    cut = false;
    try {
      long all = counted();
      cut = all > mostCounted();
      return (int) Math.min(all, mostCounted());
    } catch (RuntimeException failed) {
      remember(failed);
      return 0;
    }
  }

  @Override
  public final List<T> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    if (problem != null) {
      return List.of();
    }
    last = wanted(first, size, sorts);
    before = now;
    try {
      return List.copyOf(rows(last));
    } catch (RuntimeException failed) {
      remember(failed);
      setRowCount(0);
      return List.of();
    }
  }

  /** Here and not in the base, which would write the rows away with the page. */
  @Override
  public final List<T> getWrappedData() {
    return now;
  }

  @Override
  @SuppressWarnings("unchecked")
  public final void setWrappedData(Object rows) {
    now = (List<T>) rows;
  }

  @Override
  public final boolean isRowAvailable() {
    return now != null && getRowIndex() >= 0 && getRowIndex() < now.size();
  }

  @Override
  public final T getRowData() {
    return now.get(getRowIndex());
  }

  private RowsWanted wanted(int first, int size, Map<String, SortMeta> sorts) {
    int from = Math.max(0, Math.min(first, mostCounted()));
    int many = Math.max(1, Math.min(size, MOST_AT_ONCE));
    return sorts.values().stream()
        .filter(sort -> sort.isActive() && sorts().contains(sort.getField()))
        .findFirst()
        .map(sort -> new RowsWanted(from, many, sort.getField(), sort.getOrder().isAscending()))
        .orElseGet(() -> new RowsWanted(from, many, null, true));
  }

  /** A refusal is no problem of the list: the page ends where every refusal ends. */
  private void remember(RuntimeException failed) {
    Problem what = Problem.of(failed);
    if (what == Problem.FORBIDDEN || what == Problem.EXPIRED) {
      throw failed;
    }
    problem = what;
    incident = ProblemLog.record(failed);
  }

  @Override
  public final String getRowKey(T row) {
    return keyOf(row);
  }

  @Override
  public final T getRowData(String key) {
    return key != null && KEY.matcher(key).matches() ? asked(key).orElse(null) : null;
  }

  /**
   * Where the list begins when the page is opened: at its first row, or where the address says
   * ({@code records.first=50&records.rows=20}), because the reader was there in another language.
   *
   * @param id of the list
   * @param usual rows of a page when the address says nothing
   */
  public final RowsWanted start(String id, int usual) {
    if (start == null) {
      Map<String, String> address =
          FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
      start = start(address.get(id + ".first"), address.get(id + ".rows"), usual);
    }
    return start;
  }

  /** What an address says is hostile, too. */
  final RowsWanted start(String first, String rows, int usual) {
    int many = number(rows, usual);
    return wanted(number(first, 0), SIZES.contains(many) ? many : usual, Map.of());
  }

  /** Rows a page may have, as the paginator's menu takes them. */
  public final String getSizes() {
    return SIZES.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static int number(String text, int otherwise) {
    return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
  }

  /**
   * The row whose button was pressed, as it was shown; for the act of that button alone. The button
   * sends the row's key (m:command does), because its place may be another row's by then: a list
   * that looks again by itself is read anew while the pressed button's request waits behind it.
   *
   * @return empty when no such row was shown of late: it has changed meanwhile
   */
  public final Optional<T> pressed() {
    return pressed(
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get(PRESSED));
  }

  /** Of the rows read last, or before them; nobody else's key is taken. */
  final Optional<T> pressed(String key) {
    return Stream.of(now, before)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(row -> keyOf(row).equals(key))
        .findFirst();
  }

  /** Why there are no rows although there may be some; null when all is well. */
  public Problem getProblem() {
    return problem;
  }

  /** Number of the problem for the help desk, or null. */
  public String getIncident() {
    return incident;
  }

  /** There are more rows than were counted. */
  public boolean isCut() {
    return cut;
  }

  /** Where counting ended. */
  public int getMost() {
    return mostCounted();
  }

  /** The list's rows in the order last shown, from {@code first} on; for downloads. */
  final List<T> following(int first) {
    return rows(new RowsWanted(first, MOST_AT_ONCE, last.sort(), last.ascending()));
  }
}
