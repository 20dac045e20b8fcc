package jp.madoguchi.web.pf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of what does not grow is read once a look and shown page by page. */
class WholeRowsTest {
  private final List<Integer> there = new ArrayList<>(IntStream.rangeClosed(1, 5).boxed().toList());
  private int looks;

  private final WholeRows<Integer> rows =
      new WholeRows<>(
          () -> {
            looks++;
            return there;
          },
          number -> "n" + number);

  @Test
  void aPageOfThemIsShown() {
    assertEquals(5, rows.count(Map.of()));
    assertEquals(List.of(3, 4), rows.load(2, 2, Map.of(), Map.of()));
    assertEquals(List.of(5), rows.load(4, 2, Map.of(), Map.of()));
    assertEquals(List.of(), rows.load(9, 2, Map.of(), Map.of()));
    assertEquals("n4", rows.getRowKey(4));
    assertEquals(1, looks);
  }

  @Test
  void theNextLookReadsThemAnew() {
    rows.count(Map.of());
    there.add(6);
    assertEquals(6, rows.count(Map.of()));
    assertEquals(List.of(6), rows.load(5, 5, Map.of(), Map.of()));
  }
}
