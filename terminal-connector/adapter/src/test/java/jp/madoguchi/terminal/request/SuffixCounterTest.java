package jp.madoguchi.terminal.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.terminal.api.LedgerAwayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuffixCounterTest {

  @TempDir Path folder;

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Tokyo"));
  }

  private SuffixCounter counter(Clock clock) {
    SentRequests sent = new SentRequests(folder, clock);
    sent.join("one", null);
    return new SuffixCounter(sent, clock);
  }

  @Test
  void isTheDayInJapanAndAFourDigitCounter() throws Exception {
    SuffixCounter counter = counter(at("2026-01-14T15:00:00Z"));
    assertEquals("202601150001", counter.next());
    assertEquals("202601150002", counter.next());
  }

  @Test
  void growsBeyondFourDigits() throws Exception {
    Files.writeString(folder.resolve("suffix"), "20260115 9999\n");
    SuffixCounter counter = counter(at("2026-01-15T00:00:00Z"));
    assertEquals("2026011510000", counter.next());
  }

  @Test
  void neverRepeatsOverRestarts() throws Exception {
    Set<String> seen = new HashSet<>();
    for (int process = 0; process < 30; process++) {
      SuffixCounter counter = counter(at("2026-01-15T00:00:00Z"));
      for (int i = 0; i < process; i++) {
        assertTrue(seen.add(counter.next()));
      }
    }
  }

  @Test
  void neverRepeatsWhenTheClockGoesBackOverMidnight() throws Exception {
    assertEquals("202601160001", counter(at("2026-01-15T15:00:00Z")).next());
    assertEquals("202601160021", counter(at("2026-01-15T14:59:59Z")).next());
  }

  @Test
  void beginsAgainOnANewDay() throws Exception {
    counter(at("2026-01-15T00:00:00Z")).next();
    assertEquals("202601160001", counter(at("2026-01-16T00:00:00Z")).next());
  }

  @Test
  void neverRepeatsAmongThreads() throws Exception {
    SuffixCounter counter = counter(at("2026-01-15T00:00:00Z"));
    Set<String> seen = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Future<?>[] all = new Future<?>[400];
      for (int i = 0; i < all.length; i++) {
        all[i] = threads.submit(() -> seen.add(counter.next()));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(400, seen.size());
  }

  @Test
  void doesNotStartOverWhenItsFileIsDamaged() throws Exception {
    Files.write(folder.resolve("suffix"), new byte[20]);
    SuffixCounter counter = counter(at("2026-01-15T00:00:00Z"));
    assertThrows(LedgerAwayException.class, counter::next);
  }
}
