package jp.madoguchi.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** §3.3 B0 to B8, B3e, BT: the whole table of transitions, so that a change of it is a decision. */
class BulkStateTest {
  private static final String TABLE =
      """
      DRAFT         FILE_WRITTEN CANCELLED
      FILE_WRITTEN  DRAFT UNKNOWN SUBMITTED ACCEPTED REJECTED CANCELLED
      UNKNOWN       DRAFT SUBMITTED ACCEPTED REJECTED CANCELLED
      SUBMITTED     ACCEPTED REJECTED STALLED CANCELLED
      ACCEPTED      WAITING FETCHED STALLED FAILED CANCELLED
      REJECTED
      WAITING       FETCHED STALLED FAILED CANCELLED
      FETCHED       DIFFED REVIEWED CANCELLED
      DIFFED        REVIEWED CANCELLED
      REVIEWED      CLOSED
      CLOSED
      STALLED       SUBMITTED ACCEPTED REJECTED WAITING FETCHED FAILED CANCELLED
      FAILED        WAITING FETCHED CANCELLED
      CANCELLED
      """;

  @Test
  void onlyTheStatesOfTheTableFollow() {
    Map<String, String> actual = new TreeMap<>();
    for (BulkState state : BulkState.values()) {
      actual.put(
          state.name(),
          Arrays.stream(BulkState.values())
              .filter(next -> next != state && state.mayBecome(next))
              .map(BulkState::name)
              .collect(Collectors.joining(" ")));
    }
    Map<String, String> expected = new TreeMap<>();
    TABLE
        .lines()
        .map(line -> line.trim().split("\\s+", 2))
        .forEach(parts -> expected.put(parts[0], parts.length > 1 ? parts[1] : ""));
    assertEquals(lines(expected), lines(actual));
  }

  private static String lines(Map<String, String> table) {
    return table.entrySet().stream()
        .map(
            line ->
                line.getKey()
                    + " "
                    + Arrays.stream(line.getValue().split(" "))
                        .sorted()
                        .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
