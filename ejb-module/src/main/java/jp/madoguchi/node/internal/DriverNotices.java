package jp.madoguchi.node.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL tells a connection that listens. JDBC has no word for it, and the driver belongs
 * to the server, which hands out wrappers of its own: its {@code PGConnection} is asked for by
 * name.
 */
final class DriverNotices {
  private static final String DRIVERS_CONNECTION = "org.postgresql.PGConnection";
  private static final String NOTICE = "org.postgresql.PGNotification";

  private final Object driver;
  private final Method next;
  private final Method text;

  private DriverNotices(Object driver, Method next, Method text) {
    this.driver = driver;
    this.next = next;
    this.text = text;
  }

  /** Empty where the server does not show the driver's connection. */
  static Optional<DriverNotices> of(Connection connection) throws SQLException {
    for (ClassLoader loader : loaders(connection)) {
      try {
        Class<?> type = Class.forName(DRIVERS_CONNECTION, false, loader);
        if (!connection.isWrapperFor(type) && !type.isInstance(connection)) {
          continue;
        }
        Object driver = type.isInstance(connection) ? connection : connection.unwrap(type);
        return Optional.of(
            new DriverNotices(
                driver,
                type.getMethod("getNotifications", int.class),
                Class.forName(NOTICE, false, type.getClassLoader()).getMethod("getParameter")));
      } catch (ClassNotFoundException | NoSuchMethodException notThere) {
        continue; // another loader may know it
      }
    }
    return Optional.empty();
  }

  private static List<ClassLoader> loaders(Connection connection) throws SQLException {
    return Arrays.asList(
        connection.getMetaData().getClass().getClassLoader(),
        connection.getClass().getClassLoader(),
        Thread.currentThread().getContextClassLoader());
  }

  /** The texts told since the last call; waits so many milliseconds for the first. */
  List<String> next(int waitMillis) throws SQLException {
    try {
      Object[] notices = (Object[]) next.invoke(driver, waitMillis);
      List<String> texts = new ArrayList<>();
      for (Object notice : notices == null ? new Object[0] : notices) {
        texts.add((String) text.invoke(notice));
      }
      return texts;
    } catch (InvocationTargetException thrown) {
      throw new SQLException("the line is broken", thrown.getCause());
    } catch (IllegalAccessException closed) {
      throw new SQLException("the driver is closed to us", closed);
    }
  }
}
