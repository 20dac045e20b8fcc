package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.LeaseGained;
import jp.madoguchi.node.LeaseGone;
import jp.madoguchi.node.LeaseLost;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.SetClock;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;

class LeaseKeeperTest {
  private static final String MAIN = "terminal/main";
  private static final Duration SILENCE = Duration.ofNanos(NodeWatch.SILENCE_NANOS);

  private final AtomicLong now = new AtomicLong();

  /** One node: its keeper, what it announced, and the switch of its line to the database. */
  private final class Node {
    int failing;
    final TestEvent<LeaseGained> gained =
        new TestEvent<>(
            LeaseGained.class,
            event -> {
              if (failing-- > 0) {
                throw new IllegalStateException("not yet");
              }
            });
    final TestEvent<LeaseGone> gone = new TestEvent<>(LeaseGone.class);
    final PluggedDatabase line;
    final LeaseKeeper keeper = new LeaseKeeper();
    final LeasesBean leases = new LeasesBean();
    final TestDatabase database;

    Node(String name, TestDatabase database) {
      this.database = database;
      line = new PluggedDatabase(database.dataSource());
      SchemaStart start =
          new Wiring(
                  line,
                  new SetClock("2026-11-24T08:00:00+09:00"),
                  new TestEvent<>(DatabaseReady.class))
              .wire(new SchemaStart());
      start.start();
      keeper.name = name;
      keeper.steady = now::get;
      new Wiring(line, start, gained, gone).wire(keeper);
      leases.keeper = keeper;
      leases.database = start;
      keeper.start();
      keeper.want(MAIN);
    }

    boolean owns() {
      return keeper.held(MAIN).isPresent();
    }

    void writes(Fence fence) {
      database.run(
          em -> {
            leases.em = em;
            leases.require(fence);
          });
    }
  }

  /** Time passes in looks of a second each. */
  private void seconds(long count, Node... looking) {
    for (long i = 0; i < count; i++) {
      now.addAndGet(1_000_000_000L);
      for (Node node : looking) {
        node.keeper.look();
      }
    }
  }

  @OnBothDatabases
  void ofTwoNodesOneOwns(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(30, one, two);
    assertTrue(one.owns());
    assertFalse(two.owns());
    assertEquals(1, one.gained.fired().size());
    assertEquals(0, one.gone.fired().size() + two.gained.fired().size());
  }

  /** Its keys are gone, while it runs: it lives on, and another one does its work. */
  @OnBothDatabases
  void aNodeThatCannotWorkGivesUpWhatItHasAndGetsItBackWhenItCan(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(3, one, two);
    Fence old = one.keeper.held(MAIN).orElseThrow();
    one.keeper.able(false);
    assertFalse(one.owns(), "from this moment on");
    seconds(2, one, two);
    assertTrue(two.owns(), "at once: it need not die for that");
    assertEquals(1, one.gone.fired().size());
    assertThrows(LeaseLost.class, () -> one.writes(old));
    assertTrue(two.keeper.nodes().stream().allMatch(node -> node.alive()));

    one.keeper.able(true);
    seconds(2, one, two);
    assertTrue(two.owns(), "nobody takes it away from its heir");
    two.keeper.giveUp(MAIN);
    seconds(1, one, two);
    assertTrue(one.owns());
  }

  @OnBothDatabases
  void aDeadOwnersThingIsTakenOverWithinTenSecondsAndNotBeforeItsSilence(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(3, one, two);
    Fence old = one.keeper.held(MAIN).orElseThrow();
    seconds(SILENCE.toSeconds() - 1, two);
    assertFalse(two.owns());
    seconds(2, two);
    assertTrue(two.owns());
    assertThrows(LeaseLost.class, () -> one.writes(old));
    two.writes(two.keeper.held(MAIN).orElseThrow());

    seconds(1, one, two); // it was only asleep
    assertFalse(one.owns());
    assertEquals(1, one.gone.fired().size());
    seconds(30, one, two);
    assertTrue(two.owns());
  }

  @OnBothDatabases
  void whatAnOrderlyStopFreesIsTakenAtTheNextLook(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(2, one, two);
    one.keeper.stop();
    seconds(1, two);
    assertTrue(two.owns());
  }

  @OnBothDatabases
  void whileTheDatabaseIsAwayNobodyLosesAnything(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(3, one, two);
    one.line.on = false;
    two.line.on = false;
    seconds(60, one, two);
    assertTrue(one.owns());
    two.line.on = true;
    seconds(SILENCE.toSeconds() - 1, one, two); // the other is back sooner
    one.line.on = true;
    seconds(20, one, two);
    assertTrue(one.owns());
    assertFalse(two.owns());
    assertEquals(0, one.gone.fired().size());
  }

  @OnBothDatabases
  void whoSleptDoesNotTakeFromThoseWhoDidNot(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(3, one, two);
    seconds(60, one);
    two.keeper.look();
    seconds(1, one, two);
    assertTrue(one.owns());
    assertFalse(two.owns());
  }

  @OnBothDatabases
  void aRestartedNodeTakesWhatItHadAtOnceWithANewToken(TestDatabase database) {
    Node one = new Node("one", database);
    seconds(1, one);
    Fence before = one.keeper.held(MAIN).orElseThrow();
    Node again = new Node("one", database);
    seconds(1, again);
    assertTrue(again.owns());
    assertThrows(LeaseLost.class, () -> one.writes(before));
    seconds(1, one, again);
    assertTrue(one.keeper.superseded());
    assertEquals(Optional.empty(), one.keeper.held(MAIN));
    assertTrue(again.owns());
  }

  @OnBothDatabases
  void ofTwoProcessesThatTakeOneNameAtTheSameInstantEachHasAnIncarnationOfItsOwn(
      TestDatabase database) throws Exception {
    new Node("one", database);
    try (Connection first = database.dataSource().getConnection();
        Connection second = database.dataSource().getConnection()) {
      AtomicLong others = new AtomicLong();
      Connection slow =
          (Connection)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    if (others.get() == 0 && arguments[0].toString().startsWith("select")) {
                      others.set(LeaseTable.enter(second, "one"));
                    }
                    return method.invoke(first, arguments);
                  });
      long mine = LeaseTable.enter(slow, "one");
      assertNotEquals(0, others.get());
      assertNotEquals(others.get(), mine);
    }
  }

  @OnBothDatabases
  void anObserverThatFailsIsToldAgain(TestDatabase database) {
    Node one = new Node("one", database);
    one.failing = 1;
    seconds(1, one);
    assertEquals(1, one.gained.fired().size());
    seconds(3, one);
    assertEquals(2, one.gained.fired().size());
  }

  @OnBothDatabases
  void whatIsGivenUpIsAnothersAtTheNextLook(TestDatabase database) {
    Node one = new Node("one", database);
    Node two = new Node("two", database);
    seconds(2, one, two);
    one.keeper.giveUp(MAIN);
    seconds(1, two, one);
    assertTrue(two.owns());
    assertFalse(one.owns());
    assertEquals(1, one.gone.fired().size());
  }

  @OnBothDatabases
  void aNewOwnerWaitsForWhatTheFormerOneIsWriting(TestDatabase database) throws Exception {
    if (database.product() == TestDatabase.Product.H2) {
      return; // one node, nobody waits
    }
    Node one = new Node("one", database);
    seconds(1, one);
    Fence fence = one.keeper.held(MAIN).orElseThrow();
    database.run(
        em -> {
          one.leases.em = em;
          one.leases.require(fence);
          try (Connection other = database.dataSource().getConnection();
              var statement = other.createStatement()) {
            statement.execute("set lock_timeout = '100ms'");
            assertThrows(
                java.sql.SQLException.class,
                () -> statement.executeUpdate("update lease set token = token + 1"));
          } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
