package jp.madoguchi.node.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.TestEvent;
import jp.madoguchi.testing.Wiring;
import org.junit.jupiter.api.Test;

class ChangeBusTest {
  private static final int PATIENCE_SECONDS = 30;

  private record Row(String key, long version) implements CarriedChange {
    @Override
    public ChangeHeard heard() {
      return new ChangeHeard("board", key, version);
    }
  }

  /** One node: what it hears, and its line. */
  private static final class Node implements AutoCloseable {
    final BlockingQueue<ChangeHeard> heard = new LinkedBlockingQueue<>();
    final ChangeCarrier carrier = new ChangeCarrier();
    final ChangeLine line = new ChangeLine();
    final TestDatabase database;
    private Thread listening;

    Node(TestDatabase database) {
      this.database = database;
      boolean shared = database.product() == TestDatabase.Product.POSTGRESQL;
      carrier.database =
          (DatabaseReadiness)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {DatabaseReadiness.class},
                  (proxy, method, arguments) -> shared);
      carrier.told = new TestEvent<>(ChangeHeard.class);
      carrier.add(heard::add);
      LeaseKeeper keeper = new LeaseKeeper();
      // its line is cut here, and nobody may be given the rest of it
      keeper.dataSource = shared ? database.unkept() : database.dataSource();
      line.keeper = keeper;
      line.database = carrier.database;
      line.carrier = carrier;
    }

    void listen() {
      line.keep(
          task -> {
            listening = new Thread(task, "change line");
            listening.start();
          });
    }

    /** Changes a row in a transaction, as the container runs the two observers. */
    void change(Row row) {
      database.run(em -> changes(em, row));
      carrier.changed(row);
    }

    void changes(EntityManager em, Row row) {
      carrier.others = new Wiring(em).wire(new ChangeNotifying());
      carrier.changes(row);
    }

    ChangeHeard next() {
      try {
        ChangeHeard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, "nothing was heard");
        return next;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void ended() {
      try {
        listening.join(PATIENCE_SECONDS * 1000L);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      line.stop();
      if (listening != null) {
        ended();
      }
    }
  }

  private static ChangeHeard row(long version) {
    return new ChangeHeard("board", "7", version);
  }

  @OnBothDatabases
  void aChangeIsHeardOnceByTheNodeThatMadeItAndByTheOthers(TestDatabase database) {
    try (Node here = new Node(database);
        Node there = new Node(database)) {
      here.listen();
      there.listen();
      if (database.product() == TestDatabase.Product.H2) {
        here.change(new Row("7", 1));
        assertEquals(row(1), here.next());
        return; // belongs to one server
      }
      assertEquals(ChangeHeard.EVERYTHING, here.next());
      assertEquals(ChangeHeard.EVERYTHING, there.next());
      here.change(new Row("7", 1));
      assertEquals(row(1), here.next());
      assertEquals(row(1), there.next());
      there.change(new Row("7", 2));
      assertEquals(row(2), there.next());
      assertEquals(row(2), here.next(), "and its own change is not heard again by its line");
    }
  }

  @OnBothDatabases
  void whatIsRolledBackIsHeardByNobody(TestDatabase database) {
    if (database.product() == TestDatabase.Product.H2) {
      return; // nobody else is there to hear it
    }
    try (Node here = new Node(database);
        Node there = new Node(database)) {
      there.listen();
      assertEquals(ChangeHeard.EVERYTHING, there.next());
      assertThrows(
          IllegalStateException.class,
          () ->
              database.run(
                  em -> {
                    here.changes(em, new Row("7", 1));
                    throw new IllegalStateException("rolled back");
                  }));
      here.change(new Row("7", 2));
      assertEquals(row(2), there.next());
    }
  }

  @OnBothDatabases
  void aLineThatWasCutIsBegunAgainAndSaysThatAnythingMayHaveChanged(TestDatabase database) {
    if (database.product() == TestDatabase.Product.H2) {
      return; // has no line
    }
    try (Node here = new Node(database);
        Node there = new Node(database)) {
      there.listen();
      assertEquals(ChangeHeard.EVERYTHING, there.next());
      database.sql(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where query = 'listen madoguchi_change'");
      there.ended();
      here.change(new Row("7", 1)); // nobody hears it
      there.listen();
      assertEquals(ChangeHeard.EVERYTHING, there.next());
      here.change(new Row("7", 2));
      assertEquals(row(2), there.next());
    }
  }

  @Test
  void aNoticeIsReadAsItWasWritten() {
    ChangeNotice notice = new ChangeNotice("me", new ChangeHeard("board", "a key of words", 12));
    assertEquals(notice, ChangeNotice.read(notice.text()));
    ChangeNotice bare = new ChangeNotice("me", new ChangeHeard("equipment", "", 0));
    assertEquals(bare, ChangeNotice.read(bare.text()));
    assertEquals(ChangeHeard.EVERYTHING, ChangeNotice.read("of another release").change());
    ChangeNotice longest = new ChangeNotice("me", new ChangeHeard("board", "x".repeat(201), 1));
    assertThrows(IllegalArgumentException.class, longest::text);
  }
}
