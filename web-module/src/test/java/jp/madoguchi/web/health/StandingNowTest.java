package jp.madoguchi.web.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jp.madoguchi.audit.AuditCondition;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.encryption.EncryptionCondition;
import jp.madoguchi.encryption.EncryptionWatch;
import org.junit.jupiter.api.Test;

class StandingNowTest {
  private Instant now = Instant.parse("2026-01-15T00:00:00Z");
  private int asked;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @Test
  void theAuditIsAskedOnceInSomeSecondsHoweverOftenSomebodyAsks() {
    asksSeldom(
        new AuditStandingNow(
            new AuditWatch() {
              @Override
              public AuditCondition condition() {
                asked++;
                return new AuditCondition(
                    AuditCondition.AppendOnlyRights.ENFORCED,
                    AuditCondition.KeystoreState.READ,
                    null,
                    false,
                    null,
                    AuditCondition.StampPatience.NONE);
              }

              @Override
              public boolean viewingStopped() {
                return false;
              }
            },
            clock));
  }

  @Test
  void rowsThatWaitAreCountedOnceInSomeSecondsHoweverOftenSomebodyAsks() {
    asksSeldom(
        new EncryptionStandingNow(
            new EncryptionWatch() {
              @Override
              public EncryptionCondition condition() {
                asked++;
                return new EncryptionCondition(EncryptionCondition.State.ON, null, 1, 0);
              }

              @Override
              public EncryptionCondition.State state() {
                return EncryptionCondition.State.ON;
              }
            },
            clock));
  }

  private void asksSeldom(StandingNow<?> standing) {
    for (int i = 0; i < 100; i++) {
      standing.condition();
    }
    assertEquals(1, asked);
    now = now.plus(StandingNow.KEPT).minusMillis(1);
    standing.condition();
    assertEquals(1, asked);
    now = now.plusMillis(1);
    standing.condition();
    assertEquals(2, asked);
    // a clock that was set back keeps nothing for ever
    now = now.minusSeconds(3600);
    standing.condition();
    assertEquals(3, asked);
  }
}
