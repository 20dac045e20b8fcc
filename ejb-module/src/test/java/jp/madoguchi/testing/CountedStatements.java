package jp.madoguchi.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A data source that notes each way to the database: a statement, or many that went together. */
public final class CountedStatements {
  private final List<String> asked = new ArrayList<>();

  public DataSource watched(DataSource real) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object answer = call(real, method, arguments);
          return answer instanceof Connection connection ? connection(connection) : answer;
        });
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object answer = call(real, method, arguments);
          return answer instanceof PreparedStatement statement
              ? statement(statement, (String) arguments[0])
              : answer;
        });
  }

  private PreparedStatement statement(PreparedStatement real, String sql) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            asked.add(sql.replaceAll("\\s+", " "));
          }
          return call(real, method, arguments);
        });
  }

  /** What was asked since the last time. */
  public List<String> taken() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  private static Object call(Object real, Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
