package jp.madoguchi.reader.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconnectPausesTest {

  @Test
  void pausesGrowToFiveSecondsAndAreNeverTheSameForAllDesks() {
    ReconnectPauses backoff = new ReconnectPauses(new Random(1));
    long limit = 100;
    for (int i = 0; i < 20; i++) {
      long pause = backoff.next();
      assertTrue(pause >= limit / 2 && pause <= limit, pause + " of " + limit);
      limit = Math.min(2 * limit, 5_000);
    }
    long other = new ReconnectPauses(new Random(2)).next();
    assertTrue(other != new ReconnectPauses(new Random(3)).next());
  }

  @Test
  void theFirstTryAfterALossIsSoon() {
    ReconnectPauses backoff = new ReconnectPauses(new Random(1));
    for (int i = 0; i < 10; i++) {
      backoff.next();
    }
    backoff.reset();
    assertTrue(backoff.next() <= 100);
  }
}
