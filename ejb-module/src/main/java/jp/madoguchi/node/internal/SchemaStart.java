package jp.madoguchi.node.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.node.DatabaseReady;
import jp.madoguchi.node.NodeRefused;
import org.flywaydb.core.api.FlywayException;

/**
 * Migrates at start and watches the database from then on. A database that is away makes a state,
 * never a failed deployment: an exception here would take the whole program down.
 */
@Startup
@Singleton
@DependsOn("SettingsStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class SchemaStart implements DatabaseReadiness {
  private static final Logger LOG = System.getLogger(SchemaStart.class.getName());
  private static final int CHECK_SECONDS = 3;
  private static final int H2_FILE_IN_USE = 90020;
  private static final RuntimeException OF_ANOTHER =
      new IllegalStateException(
          "another server works on this file of H2, which belongs to one server alone: stop one of"
              + " them, or give both a PostgreSQL database");

  private record State(boolean ready, Instant since, String error) {}

  @Resource(lookup = "jdbc/madoguchi")
  DataSource dataSource;

  @Inject Clock clock;
  @Inject Event<DatabaseReady> readyEvent;

  private final ReentrantLock checking = new ReentrantLock();
  private volatile State state;
  private boolean migrated;
  private volatile boolean shared;

  @PostConstruct
  void start() {
    state = new State(false, clock.instant(), "NOT_STARTED");
    check();
  }

  // @Schedule, not TimerService: a bean with @Timeout makes Payara start its persistent timers too,
  // and those need the data grid, which a single node has switched off
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void check() {
    if (!checking.tryLock()) {
      return; // the check before this one still waits for the database
    }
    try {
      String error = probe();
      boolean nowReady = error == null;
      if (nowReady && !state.ready()) {
        error = begin();
        nowReady = error == null;
      }
      if (nowReady != state.ready()) {
        state = new State(nowReady, clock.instant(), error);
        LOG.log(Level.INFO, nowReady ? "database ready" : "database not ready: " + error);
      } else if (!nowReady && !error.equals(state.error())) {
        state = new State(false, state.since(), error);
        LOG.log(Level.WARNING, "database not ready: " + error);
      }
    } finally {
      checking.unlock();
    }
  }

  private String probe() {
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.isValid(CHECK_SECONDS)) {
        return "NO_CONNECTION";
      }
    } catch (SQLException e) {
      return isAnothers(e) ? failed("USED_BY_ANOTHER_SERVER", OF_ANOTHER) : "NO_CONNECTION";
    }
    if (!migrated) {
      try {
        Schema.migrate(dataSource);
        shared = Schema.isShared(dataSource);
        migrated = true;
      } catch (FlywayException e) {
        return failed("MIGRATION_FAILED", e);
      }
    }
    return null;
  }

  /** H2 says that another process has the file; servers' pools put that into causes or texts. */
  private static boolean isAnothers(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      if (one instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IN_USE
          || String.valueOf(one.getMessage()).contains("[" + H2_FILE_IN_USE)) {
        return true;
      }
    }
    return false;
  }

  /** What has to be done before anybody is told that the database is ready. */
  private String begin() {
    try {
      readyEvent.fire(new DatabaseReady(clock.instant()));
      return null;
    } catch (NodeRefused refused) {
      return failed(refused.code(), refused);
    } catch (RuntimeException e) {
      // thrown on, it would fail the deployment or cancel the timer; tried again at the next check
      return failed("START_WORK_FAILED", e);
    }
  }

  private String failed(String code, RuntimeException cause) {
    if (!code.equals(state.error())) { // once per outage, not at every check
      LOG.log(Level.ERROR, code, cause);
    }
    return code;
  }

  @Override
  @PermitAll
  public boolean ready() {
    return state.ready();
  }

  @Override
  @PermitAll
  public Instant since() {
    return state.since();
  }

  @Override
  @PermitAll
  public String lastError() {
    return state.error();
  }

  @Override
  @PermitAll
  public boolean shared() {
    return shared;
  }
}
