package jp.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names, not places: a record may change without its stored rows. */
class StoredRecordsTest {
  private record Wrapped(String value) {}

  private record Before(
      String name, boolean aid, LocalDate day, DayOfWeek weekday, Wrapped share, String gone) {}

  /** The same, put in another order, one field more and one less. */
  private record After(
      Wrapped share, String added, DayOfWeek weekday, boolean aid, String name, LocalDate day) {}

  private static final Before ONE =
      new Before(
          "試験\t\"太郎\"\\\r\n\u001f𠮷",
          true,
          LocalDate.of(2026, 11, 24),
          DayOfWeek.TUESDAY,
          new Wrapped("030"),
          "x");
  private static final Before EMPTY = new Before(null, false, null, null, null, null);

  @Test
  void whatIsWrittenIsReadTheSame() {
    String text = StoredRecords.written(List.of(ONE, EMPTY));
    assertEquals(List.of(ONE, EMPTY), StoredRecords.read(Before.class, text));
    assertFalse(TabbedLines.are(text), "a tab in a value does not make it the old form");
  }

  @Test
  void aRecordThatWasReorderedAndExtendedReadsItsOldRows() {
    String text = StoredRecords.written(List.of(ONE, EMPTY));
    assertEquals(
        List.of(
            new After(ONE.share(), null, ONE.weekday(), true, ONE.name(), ONE.day()),
            new After(null, null, null, false, null, null)),
        StoredRecords.read(After.class, text));
  }

  @Test
  void theFormOfTodayStaysReadable() {
    String today =
        "{\"v\":1,\"all\":[{\"name\":\"試験\",\"aid\":true,\"day\":\"2026-11-24\","
            + "\"weekday\":\"TUESDAY\",\"share\":\"030\",\"gone\":\"x\"}]}";
    Before one = StoredRecords.read(Before.class, today).get(0);
    assertEquals(today, StoredRecords.written(List.of(one)));
    assertEquals(new Wrapped("030"), one.share());
  }

  @Test
  void whatALaterReleaseStoredIsRefusedAndNotMisread() {
    assertThrows(
        IllegalStateException.class,
        () -> StoredRecords.read(Before.class, "{\"v\":2,\"all\":[]}"));
  }
}
