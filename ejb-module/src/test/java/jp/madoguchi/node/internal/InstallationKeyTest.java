package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class InstallationKeyTest {
  @OnBothDatabases
  void aKeyIsMadeOnceAndIsTheSameOnEveryNode(TestDatabase database) {
    byte[] first = node(database, Clock.systemUTC()).of(InstallationKeyUse.ADDRESSES);
    byte[] second = node(database, Clock.systemUTC()).of(InstallationKeyUse.ADDRESSES);
    assertEquals(32, first.length);
    assertArrayEquals(first, second);
    assertFalse(
        Arrays.equals(
            first, node(database, Clock.systemUTC()).of(InstallationKeyUse.AUDIT_VALUES)));
  }

  @OnBothDatabases
  void whoWipesACopyWipesNothingElse(TestDatabase database) {
    InstallationKeysBean node = node(database, Clock.systemUTC());
    byte[] copy = node.of(InstallationKeyUse.ADDRESSES);
    byte[] kept = copy.clone();
    Arrays.fill(copy, (byte) 0);
    assertArrayEquals(kept, node.of(InstallationKeyUse.ADDRESSES));
  }

  /** Both have seen that there is none before either makes one. */
  @OnBothDatabases
  void twoNodesThatNeedAKeyAtTheSameInstantUseTheSame(TestDatabase database) throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<byte[]> one =
          threads.submit(() -> node(database, new Meeting(both)).of(InstallationKeyUse.ADDRESSES));
      Future<byte[]> other =
          threads.submit(() -> node(database, new Meeting(both)).of(InstallationKeyUse.ADDRESSES));
      assertArrayEquals(one.get(), other.get());
    } finally {
      threads.shutdown();
    }
  }

  /** Of one node, each attempt in a transaction of its own as the container has it. */
  private static InstallationKeysBean node(TestDatabase database, Clock time) {
    InstallationKeysBean node = new InstallationKeysBean();
    node.making =
        new InstallationKeyMaking() {
          @Override
          public byte[] readOrMade(InstallationKeyUse use) {
            try {
              return database.call(
                  with -> {
                    InstallationKeyMaking making = new InstallationKeyMaking();
                    making.em = with;
                    making.clock = time;
                    return making.readOrMade(use);
                  });
            } catch (RuntimeException rolledBack) {
              throw new EJBException(rolledBack);
            }
          }
        };
    return node;
  }

  /** Asked for the time between looking for a key and writing one: there the two meet, once. */
  private static final class Meeting extends Clock {
    private final CyclicBarrier both;
    private final AtomicInteger asked = new AtomicInteger();

    Meeting(CyclicBarrier both) {
      this.both = both;
    }

    @Override
    public Instant instant() {
      if (asked.getAndIncrement() == 0) {
        try {
          both.await();
        } catch (InterruptedException | BrokenBarrierException e) {
          throw new IllegalStateException(e);
        }
      }
      return Instant.EPOCH;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
