package jp.madoguchi.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Two threads that write in step, by force and not by chance: neither executes its next statement
 * that writes or locks, nor its commit, before the other has come to its own, has ended, or waits
 * for a lock of the first in the database. So both have read before either writes, and both have
 * written before either commits, unless the database itself keeps the second one waiting.
 */
public final class LockStep {
  private static final int LOOK_AGAIN_MILLIS = 3;
  private static final String WAITS = "select cardinality(pg_blocking_pids(?)) > 0";

  private final ThreadLocal<Pace> own = new ThreadLocal<>();
  private final Pace[] paces = {new Pace(), new Pace()};
  private DataSource database;
  private int statements;

  /** One of the two threads. */
  private static final class Pace {
    private boolean waiting;
    private boolean ended;
    private int process;
  }

  /** The same database, whose connections keep step. */
  public DataSource watched(DataSource real) {
    database = real;
    return stand(
        DataSource.class,
        real,
        (method, arguments, result) ->
            result instanceof Connection connection ? watched(connection) : result,
        (method, arguments) -> {});
  }

  /** The current thread is the first (0) or the second (1) from now on. */
  public void enter(int which) {
    own.set(paces[which]);
  }

  /** The current thread writes no more. */
  public synchronized void leave() {
    own.get().ended = true;
    own.remove();
    notifyAll();
  }

  /** How many statements were kept in step. */
  public synchronized int statements() {
    return statements;
  }

  private Connection watched(Connection real) {
    int process = process(real);
    return stand(
        Connection.class,
        real,
        (method, arguments, result) ->
            result instanceof PreparedStatement statement
                ? watched(statement, (String) arguments[0], process)
                : result,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            step(process);
          }
        });
  }

  private PreparedStatement watched(PreparedStatement real, String sql, int process) {
    boolean writes = writes(sql);
    return stand(
        PreparedStatement.class,
        real,
        (method, arguments, result) -> result,
        (method, arguments) -> {
          if (writes && method.getName().startsWith("execute")) {
            step(process);
          }
        });
  }

  private static boolean writes(String sql) {
    String text = sql.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("insert")
        || text.startsWith("update")
        || text.startsWith("delete")
        || text.contains(" for update");
  }

  private synchronized void step(int process) {
    Pace me = own.get();
    if (me == null) {
      return; // neither of the two: what was before, or is looked at afterwards
    }
    Pace other = me == paces[0] ? paces[1] : paces[0];
    statements++;
    me.process = process;
    if (other.waiting) {
      other.waiting = false;
      notifyAll();
      return;
    }
    me.waiting = true;
    while (me.waiting && !other.ended && !waitsInDatabase(other)) {
      try {
        wait(LOOK_AGAIN_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    me.waiting = false;
  }

  private boolean waitsInDatabase(Pace other) {
    if (other.process == 0) {
      return false;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement ask = connection.prepareStatement(WAITS)) {
      ask.setInt(1, other.process);
      try (var answer = ask.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int process(Connection real) {
    try {
      return real.unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a call gives. */
  private interface After {
    Object result(Method method, Object[] arguments, Object result);
  }

  /** What is done before a call. */
  private interface Before {
    void call(Method method, Object[] arguments);
  }

  private static <T> T stand(Class<T> type, T real, After after, Before before) {
    return type.cast(
        Proxy.newProxyInstance(
            LockStep.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              before.call(method, arguments);
              try {
                return after.result(method, arguments, method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
