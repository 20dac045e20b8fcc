package jp.madoguchi.terminal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.settings.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureStoreTest {

  private static final TerminalId MAIN = new TerminalId("main");
  private static final String NAME = "OQSsiquc01res_face_1.xml";
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-15T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir Path folder;

  private CaptureStore open(int daysLater) throws Exception {
    return CaptureStore.open(folder, Clock.offset(NOON, Duration.ofDays(daysLater)));
  }

  private static Capture take(CaptureStore store, int content) throws Exception {
    return store.capture(MAIN, CaptureSource.FACE, NAME, new byte[] {(byte) content}).orElseThrow();
  }

  @Test
  void keepsTheArchiveForTheDaysOfTheSettingAndThenForgets() throws Exception {
    String key;
    try (CaptureStore store = open(0)) {
      Capture capture = take(store, 1);
      key = capture.key();
      store.archive(capture, true);
    }
    try (CaptureStore store = open(7)) {
      store.expire(new Retention(7, 7, Map.of()), unused -> false);
      assertEquals(CaptureStore.CapturePlace.ARCHIVE, store.place(key));
    }
    try (CaptureStore store = open(8)) {
      store.expire(new Retention(7, 7, Map.of()), unused -> false);
      assertEquals(CaptureStore.CapturePlace.UNKNOWN, store.place(key));
      try (var days = Files.list(folder.resolve("archive"))) {
        assertEquals(0, days.count());
      }
    }
  }

  @Test
  void aCrashBetweenMarkingAndRemovingDoesNotDeliverAgain() throws Exception {
    Capture capture;
    try (CaptureStore store = open(0)) {
      capture = take(store, 1);
    }
    Path day = Files.createDirectories(folder.resolve("archive/20260115"));
    Files.write(day.resolve(capture.storedName()), new byte[0]);
    try (CaptureStore store = open(0)) {
      assertTrue(store.waiting().isEmpty());
      assertFalse(Files.exists(folder.resolve("waiting").resolve(capture.storedName())));
      assertEquals(CaptureStore.CapturePlace.ARCHIVE, store.place(capture.key()));
    }
  }

  @Test
  void countsBeginAtNoughtOnANewDayButWhatWaitsStaysCounted() throws Exception {
    try (CaptureStore store = open(0)) {
      store.archive(take(store, 1), true);
      take(store, 2);
      assertEquals(
          new FamilyStatistics(MAIN, "OQSsiquc01_face", 2, 1, 1, 0, 0, 0),
          store.statistics().get(0));
    }
    try (CaptureStore store = open(1)) {
      assertEquals(
          new FamilyStatistics(MAIN, "OQSsiquc01_face", 0, 0, 1, 0, 0, 0),
          store.statistics().get(0));
    }
  }

  @Test
  void waitingComesInTheOrderOfCapture() throws Exception {
    try (CaptureStore store = open(0)) {
      for (int i = 0; i < 20; i++) {
        take(store, i);
      }
    }
    try (CaptureStore store = open(0)) {
      int expected = 0;
      for (Capture capture : store.waiting()) {
        assertEquals(expected++, Files.readAllBytes(store.file(capture))[0]);
      }
      assertEquals(20, expected);
    }
  }
}
