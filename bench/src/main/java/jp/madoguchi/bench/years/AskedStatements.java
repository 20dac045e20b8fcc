package jp.madoguchi.bench.years;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One connection as a pool of one, which can note what is asked through it, with the values, to be
 * explained afterwards.
 */
public final class AskedStatements {
  /** One statement and the calls that set its values. */
  private record Asked(String sql, Map<Object, Object[]> values, Map<Object, Method> setters) {}

  private final Connection real;
  private final List<Asked> noted = new ArrayList<>();
  private boolean noting;

  public AskedStatements(Connection real) {
    this.real = real;
  }

  /** Its one connection, which stays open. */
  public DataSource pool() {
    Connection kept =
        proxy(
            Connection.class,
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "close" -> null;
                  case "prepareStatement" ->
                      statement(call(real, method, arguments), (String) arguments[0]);
                  default -> call(real, method, arguments);
                });
    return proxy(
        DataSource.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getConnection" -> kept;
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> null;
            });
  }

  private Object statement(Object behind, String sql) {
    Asked asked = new Asked(sql, new LinkedHashMap<>(), new LinkedHashMap<>());
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("set")
              && arguments != null
              && arguments.length > 1
              && arguments[0] instanceof Integer) {
            asked.values().put(arguments[0], arguments);
            asked.setters().put(arguments[0], method);
          } else if (noting && method.getName().startsWith("execute")) {
            noted.add(new Asked(sql, Map.copyOf(asked.values()), Map.copyOf(asked.setters())));
          }
          return call(behind, method, arguments);
        });
  }

  void note() {
    noted.clear();
    noting = true;
  }

  /** The plans of what was asked since, each text once, as they ran; without what was never run. */
  List<String> plans() throws SQLException {
    noting = false;
    Map<String, Asked> texts = new LinkedHashMap<>();
    noted.forEach(one -> texts.putIfAbsent(one.sql(), one));
    List<String> lines = new ArrayList<>();
    for (Asked one : texts.values()) {
      if (one.sql().regionMatches(true, 0, "select", 0, 6) && !one.sql().contains("nextval")) {
        long times = noted.stream().filter(other -> other.sql().equals(one.sql())).count();
        lines.add((times > 1 ? times + " times: " : "") + one.sql().replaceAll("\\s+", " "));
        explain(one, lines);
      }
    }
    return lines;
  }

  private void explain(Asked one, List<String> lines) throws SQLException {
    try (PreparedStatement question =
        real.prepareStatement(
            "explain (analyze, costs off, timing off, buffers off) " + one.sql())) {
      for (Object place : one.values().keySet()) {
        call(question, one.setters().get(place), one.values().get(place));
      }
      try (ResultSet plan = question.executeQuery()) {
        while (plan.next()) {
          if (!plan.getString(1).contains("never executed")
              && !plan.getString(1).contains("Index Searches: 0")) {
            lines.add("    " + plan.getString(1));
          }
        }
      }
    }
  }

  private static Object call(Object behind, Method method, Object... arguments) {
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            AskedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
