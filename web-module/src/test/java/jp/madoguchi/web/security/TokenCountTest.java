package jp.madoguchi.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenCountTest {
  private static final Instant NINE = Instant.parse("2026-11-29T00:00:00Z");

  private final TokenCount count = new TokenCount(6);

  @Test
  void aMinutesCallsMayComeAtOnceAndGrowBack() {
    for (int i = 0; i < 6; i++) {
      assertEquals(Duration.ZERO, count.take("emr", NINE));
    }
    assertEquals(Duration.ofSeconds(10), count.take("emr", NINE));
    assertEquals(Duration.ofSeconds(6), count.take("emr", NINE.plusSeconds(4)));
    assertEquals(Duration.ZERO, count.take("emr", NINE.plusSeconds(10)));
    assertEquals(Duration.ofSeconds(10), count.take("emr", NINE.plusSeconds(10)));
  }

  @Test
  void whatIsNotUsedDoesNotPileUp() {
    assertEquals(Duration.ZERO, count.take("emr", NINE));
    Instant later = NINE.plus(Duration.ofHours(1));
    for (int i = 0; i < 6; i++) {
      assertEquals(Duration.ZERO, count.take("emr", later));
    }
    assertEquals(Duration.ofSeconds(10), count.take("emr", later));
  }

  @Test
  void anotherCallerIsCountedByItself() {
    for (int i = 0; i < 7; i++) {
      count.take("emr", NINE);
    }
    assertEquals(Duration.ZERO, count.take("other", NINE));
  }

  @Test
  void aClockThatGoesBackGivesNothing() {
    for (int i = 0; i < 6; i++) {
      count.take("emr", NINE);
    }
    assertEquals(Duration.ofSeconds(10), count.take("emr", NINE.minusSeconds(60)));
  }

  @Test
  void whoTriesEndlessNamesFillsNoMemory() {
    for (int i = 0; i < 7; i++) {
      count.take("first", NINE);
    }
    for (int i = 0; i < TokenCount.MOST_CALLERS; i++) {
      count.take("n" + i, NINE);
    }
    assertEquals(Duration.ZERO, count.take("first", NINE), "forgotten");
  }
}
