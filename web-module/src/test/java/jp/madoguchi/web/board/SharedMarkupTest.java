package jp.madoguchi.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import jp.madoguchi.facility.FacilityTime;
import org.junit.jupiter.api.Test;

class SharedMarkupTest {
  private static final Instant BEGUN = Instant.parse("2026-01-15T00:00:00Z");
  private static final SharedMarkup.MarkupKey ROW = new SharedMarkup.MarkupKey(7, "ja", true);
  private static final SharedMarkup.MarkupKey STRIP =
      new SharedMarkup.MarkupKey(SharedMarkup.MarkupKey.STRIP, "ja", true);

  private Instant now = BEGUN;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return FacilityTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private Optional<String> found(Duration after, SharedMarkup.MarkupKey key, long version) {
    var shared = new SharedMarkup(clock);
    shared.keep(ROW, 3, "<tr>", BEGUN.toEpochMilli());
    shared.keep(STRIP, 0, "<tr>", BEGUN.toEpochMilli());
    now = BEGUN.plus(after);
    return shared.find(key, version);
  }

  @Test
  void servesWhoeverWasToldOfTheSameOrAnOlderVersion() {
    assertEquals(Optional.of("<tr>"), found(Duration.ofMillis(9_999), ROW, 3));
    assertEquals(Optional.of("<tr>"), found(Duration.ofMillis(10), ROW, 2));
  }

  @Test
  void newerVersionIsDrawnAnew() {
    assertEquals(Optional.empty(), found(Duration.ofMillis(10), ROW, 4));
  }

  @Test
  void rowIsDrawnAnewAfterTenSeconds() {
    assertEquals(Optional.empty(), found(Duration.ofSeconds(10), ROW, 3));
  }

  @Test
  void stripIsDrawnAnewAfterASecond() {
    assertEquals(Optional.of("<tr>"), found(Duration.ofMillis(999), STRIP, 0));
    assertEquals(Optional.empty(), found(Duration.ofSeconds(1), STRIP, 0));
  }

  @Test
  void peopleWhoSeeSomethingElseDoNotShare() {
    assertEquals(
        Optional.empty(),
        found(Duration.ofMillis(10), new SharedMarkup.MarkupKey(7, "ja", false), 3));
    assertEquals(
        Optional.empty(),
        found(Duration.ofMillis(10), new SharedMarkup.MarkupKey(7, "en", true), 3));
    assertEquals(
        Optional.empty(),
        found(Duration.ofMillis(10), new SharedMarkup.MarkupKey(8, "ja", true), 3));
  }
}
