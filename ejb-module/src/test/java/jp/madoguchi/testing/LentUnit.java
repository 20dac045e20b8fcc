package jp.madoguchi.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * The program's persistence unit, lent to one database after the other: reading all mappings and
 * weaving costs more than most tests do. It forgets everything of the database before.
 */
final class LentUnit {
  private static final Deque<LentUnit> FREE = new ArrayDeque<>();

  private final Line line = new Line();
  private final EntityManagerFactory factory;

  private LentUnit() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.jtaDataSource", "");
    properties.put("jakarta.persistence.nonJtaDataSource", line);
    // the unit's session is named after its place otherwise, and two databases would share it
    properties.put("eclipselink.session-name", UUID.randomUUID().toString());
    properties.put("eclipselink.logging.level", "WARNING");
    factory = Persistence.createEntityManagerFactory("madoguchi", properties);
  }

  static LentUnit upon(DataSource database) {
    LentUnit unit;
    synchronized (FREE) {
      unit = FREE.poll();
    }
    if (unit == null) {
      unit = new LentUnit();
    }
    unit.line.begin(database);
    return unit;
  }

  EntityManagerFactory factory() {
    return factory;
  }

  void giveBack() {
    ServerSession session = factory.unwrap(ServerSession.class);
    session.getIdentityMapAccessor().initializeAllIdentityMaps();
    // the next database's sequences begin at their start again
    session.getSequencingControl().initializePreallocated();
    line.end();
    synchronized (FREE) {
      FREE.push(this);
    }
  }

  /**
   * Leads to the database of the moment; to none between two tests. Connections are kept as a
   * server's pool keeps them: PostgreSQL starts a process for each.
   */
  private static final class Line implements DataSource {
    private final Deque<Connection> idle = new ArrayDeque<>();
    private DataSource database;

    synchronized void begin(DataSource now) {
      database = now;
    }

    synchronized void end() {
      database = null;
      try {
        while (!idle.isEmpty()) {
          idle.pop().close();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("a connection of a test could not be closed", e);
      }
    }

    private synchronized DataSource database() throws SQLException {
      if (database == null) {
        throw new SQLException("the test that had this database has ended");
      }
      return database;
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
      Connection kept = idle.poll();
      return lent(kept != null ? kept : database().getConnection());
    }

    private Connection lent(Connection real) {
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("close")) {
                  takeBack(real);
                  return null;
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    private synchronized void takeBack(Connection real) throws SQLException {
      if (real.isClosed() || idle.contains(real)) {
        return;
      }
      if (!real.getAutoCommit()) {
        real.rollback();
        real.setAutoCommit(true);
      }
      if (database == null) {
        real.close();
      } else {
        idle.push(real);
      }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return database().getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // the databases' own
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return database().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return database().isWrapperFor(type);
    }
  }
}
