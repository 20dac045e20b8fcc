package jp.madoguchi.node.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.node.ChangeHeard;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.PeriodicWork;

/**
 * This node's line to what the others tell: one connection that listens. Each second it is looked
 * whether somebody listens; whoever begins to has missed what was told before, and says so.
 */
@ApplicationScoped
public class ChangeLine implements PeriodicWork {
  private static final Logger LOG = System.getLogger(ChangeLine.class.getName());
  private static final int WAIT_MILLIS = 1_000;
  private static final int CHECK_SECONDS = 3;

  /** Of silence, after which the line itself is asked; a dead line gives no sign by itself. */
  private static final int QUIET_WAITS = 5;

  private static final long SILENT_NANOS = 20_000_000_000L;

  /** By a session bean: WildFly finds a data source for those alone. */
  @EJB LeaseKeeping keeper;

  @Resource ManagedExecutorService executor;
  @EJB DatabaseReadiness database;
  @Inject ChangeCarrier carrier;

  private final AtomicBoolean listening = new AtomicBoolean();
  private volatile long lastSign;
  private volatile boolean stopped;
  private volatile boolean toldOfCrude;

  @Override
  public String name() {
    return "change-line";
  }

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public boolean onEveryNode() {
    return true;
  }

  @Override
  public void run(Fence fence) {
    keep(executor);
  }

  void keep(Executor with) {
    if (!database.shared() || stopped) {
      return;
    }
    if (listening.compareAndSet(false, true)) {
      lastSign = System.nanoTime();
      try {
        with.execute(this::listen);
      } catch (RuntimeException refused) {
        listening.set(false);
        throw refused;
      }
    } else if (System.nanoTime() - lastSign > SILENT_NANOS) {
      throw new IllegalStateException("the line to the other nodes gives no sign");
    }
  }

  private void listen() {
    try (Connection connection = keeper.database().getConnection()) {
      DriverNotices notices = DriverNotices.of(connection).orElse(null);
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + ChangeNotifying.CHANNEL);
        carrier.tell(ChangeHeard.EVERYTHING);
        if (notices == null) {
          tellCrudely(connection);
        } else {
          hear(connection, notices);
        }
        statement.execute("unlisten *");
      }
    } catch (SQLException away) {
      LOG.log(Level.DEBUG, "the line to the other nodes is begun again", away);
    } finally {
      listening.set(false);
    }
  }

  private void hear(Connection connection, DriverNotices notices) throws SQLException {
    int quiet = 0;
    while (!stopped) {
      lastSign = System.nanoTime();
      int heard = 0;
      for (String text : notices.next(WAIT_MILLIS)) {
        carrier.hear(text);
        heard++;
      }
      quiet = heard > 0 ? 0 : quiet + 1;
      if (quiet >= QUIET_WAITS) {
        check(connection);
        quiet = 0;
      }
    }
  }

  /**
   * Where the driver's own connection cannot be had: whatever changed, everything is asked anew.
   */
  private void tellCrudely(Connection connection) throws SQLException {
    if (!toldOfCrude) {
      toldOfCrude = true;
      LOG.log(
          Level.WARNING,
          "this server does not show the driver's connection: the desks ask for everything every"
              + " two seconds instead of hearing of each change");
    }
    try {
      while (!stopped) {
        lastSign = System.nanoTime();
        Thread.sleep(2L * WAIT_MILLIS);
        check(connection);
        carrier.tell(ChangeHeard.EVERYTHING);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void check(Connection connection) throws SQLException {
    if (!connection.isValid(CHECK_SECONDS)) {
      throw new SQLException("the line is dead");
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
