package jp.madoguchi.web.pf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** A list that can grow, and a browser that sends what it likes. */
class PagedRowsTest {
  /** Numbers from 0 on; remembers what it was asked. */
  private static class Numbers extends PagedRows<Integer> {
    private static final long serialVersionUID = 1L;
    final List<RowsWanted> wanted = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    RuntimeException failure;
    long all = 1200;
    int newer = 0;

    @Override
    protected long counted() {
      fail();
      return all;
    }

    @Override
    protected List<Integer> rows(RowsWanted rows) {
      fail();
      wanted.add(rows);
      return IntStream.range(rows.first(), (int) Math.min(all, rows.first() + rows.size()))
          .map(one -> one - newer)
          .boxed()
          .toList();
    }

    private void fail() {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    protected String keyOf(Integer row) {
      return row.toString();
    }

    @Override
    protected Set<String> sorts() {
      return Set.of("size");
    }

    @Override
    protected Optional<Integer> asked(String key) {
      keys.add(key);
      return "7".equals(key) ? Optional.of(7) : Optional.empty();
    }
  }

  private final Numbers rows = new Numbers();

  @Test
  void aPageIsFetchedAndNoMore() {
    assertEquals(1200, rows.count(Map.of()));
    assertEquals(List.of(50, 51), rows.load(50, 2, Map.of(), Map.of()));
    assertEquals(List.of(new RowsWanted(50, 2, null, true)), rows.wanted);
  }

  @Test
  void placesAndSizesAreBroughtIntoTheirBounds() {
    rows.load(-5, 1_000_000, Map.of(), Map.of());
    rows.load(Integer.MAX_VALUE, 0, Map.of(), Map.of());
    assertEquals(
        List.of(new RowsWanted(0, 500, null, true), new RowsWanted(10_000, 1, null, true)),
        rows.wanted);
  }

  @Test
  void aListBeginsWhereTheAddressSaysAndNowhereElse() {
    assertEquals(new RowsWanted(0, 50, null, true), rows.start(null, null, 50));
    assertEquals(new RowsWanted(40, 20, null, true), rows.start("40", "20", 50));
    assertEquals(new RowsWanted(10_000, 50, null, true), rows.start("999999", "21", 50));
    assertEquals(new RowsWanted(0, 50, null, true), rows.start("-1", "1e3", 50));
    assertEquals(new RowsWanted(0, 50, null, true), rows.start("9999999", "<b>", 50));
  }

  @Test
  void aSortThatTheListDoesNotKnowIsNotPassedOn() {
    rows.load(0, 1, sort("size", SortOrder.DESCENDING), Map.of());
    rows.load(0, 1, sort("size; drop table patient", SortOrder.ASCENDING), Map.of());
    assertEquals(
        List.of(new RowsWanted(0, 1, "size", false), new RowsWanted(0, 1, null, true)),
        rows.wanted);
  }

  private static Map<String, SortMeta> sort(String name, SortOrder order) {
    return Map.of(name, SortMeta.builder().field(name).order(order).build());
  }

  @Test
  void theFacadeIsAskedForAChosenRowAndNothingElseIsTakenForAKey() {
    assertEquals(7, rows.getRowData("7"));
    assertNull(rows.getRowData("8"));
    assertNull(rows.getRowData("8' or 1=1"));
    assertNull(rows.getRowData(null));
    assertEquals(List.of("7", "8"), rows.keys);
  }

  /** Between drawing and pressing a list that looks again by itself got another row. */
  @Test
  void aPressedRowIsFoundByItsKeyWhereverItIsNow() {
    draw(0, 3);
    rows.newer = 1;
    draw(0, 3);
    rows.setRowIndex(1);
    assertEquals(0, rows.getRowData(), "another row is at the place that was pressed");
    assertEquals(Optional.of(1), rows.pressed("1"));
  }

  /** It was drawn, and pressed; that it is no longer there is for the façade to say. */
  @Test
  void aPressedRowThatLeftTheListIsStillTheOneThatWasPressed() {
    draw(0, 3);
    rows.newer = 1;
    draw(0, 3);
    assertEquals(Optional.of(2), rows.pressed("2"));
  }

  @Test
  void aRowThatWasNotShownCannotBePressed() {
    draw(0, 3);
    assertEquals(Optional.empty(), rows.pressed("7"));
    assertEquals(Optional.empty(), rows.pressed(null));
    assertEquals(List.of(), rows.keys);
  }

  /** The session may be written away; what a row shows need not be. */
  @Test
  void aListThatWasDrawnTwiceCanBeKeptWithItsPage() throws Exception {
    record Shown(String name) {}
    FacadeRows<Shown> list =
        new FacadeRows<>(() -> 1, (first, size) -> List.of(new Shown("only")), one -> one.name());
    for (int i = 0; i < 2; i++) {
      list.setWrappedData(list.load(0, 1, Map.of(), Map.of()));
    }
    assertEquals(Optional.empty(), WrittenAway.andBack(list).pressed("only"));
  }

  private void draw(int first, int size) {
    rows.setWrappedData(rows.load(first, size, Map.of(), Map.of()));
  }

  @Test
  void whereCountingEndsTheListSaysThatItWasCut() {
    rows.all = 10_001;
    assertEquals(10_000, rows.count(Map.of()));
    assertTrue(rows.isCut());
    rows.all = 10_000;
    rows.count(Map.of());
    assertFalse(rows.isCut());
  }

  @Test
  void aListThatCannotBeReadIsNoEmptyList() {
    rows.failure = new EJBException(new SQLException("gone", "08006"));
    rows.count(Map.of());
    assertEquals(List.of(), rows.load(0, 50, Map.of(), Map.of()));
    assertEquals(Problem.DATABASE_DOWN, rows.getProblem());
    assertNotNull(rows.getIncident());
    rows.failure = null;
    rows.count(Map.of());
    assertNull(rows.getProblem());
    assertEquals(50, rows.load(0, 50, Map.of(), Map.of()).size());
  }

  @Test
  void aRefusalEndsWhereEveryRefusalEnds() {
    rows.failure = new EJBAccessException("not yours");
    assertThrows(EJBAccessException.class, () -> rows.count(Map.of()));
  }

  @Test
  void theFileHasEveryRowOnceAndNoFormula() throws IOException {
    StringWriter out = new StringWriter();
    ListDownload.write(
        out, List.of("n", "text"), rows, row -> List.of(row.toString(), "=1+" + row), "cut");
    List<String> lines = out.toString().lines().toList();
    assertEquals("\uFEFFn,text", lines.get(0));
    assertEquals("0,'=1+0", lines.get(1));
    assertEquals("1199,'=1+1199", lines.get(1200));
    assertEquals(1201, lines.size());
  }

  @Test
  void aFileThatWasCutSaysSo() throws IOException {
    rows.all = ListDownload.MOST_LINES + 1;
    StringWriter out = new StringWriter();
    ListDownload.write(out, List.of("n"), rows, row -> List.of(row.toString()), "there are more");
    List<String> lines = out.toString().lines().toList();
    assertEquals(ListDownload.MOST_LINES + 2, lines.size());
    assertEquals("there are more", lines.get(lines.size() - 1));
  }
}
