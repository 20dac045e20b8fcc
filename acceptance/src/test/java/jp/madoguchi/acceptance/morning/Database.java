package jp.madoguchi.acceptance.morning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** The tests' own look into the database, beside the application. */
final class Database {
  private final String address;

  private Database(String address) {
    this.address = address;
  }

  static Database of(ServerUnderTest server) {
    return new Database(server.database());
  }

  /** First column of the first row as text, or null. */
  String value(String sql, Object... arguments) {
    List<String> values = values(sql, arguments);
    return values.isEmpty() ? null : values.get(0);
  }

  long count(String sql, Object... arguments) {
    return Long.parseLong(value(sql, arguments));
  }

  /** All columns of all rows as text, one after the other. */
  List<String> values(String sql, Object... arguments) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<String> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            values.add(rows.getString(i));
          }
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Arranges what a test begins with; at least one row must be there. */
  void arrange(String sql, Object... arguments) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      if (statement.executeUpdate() == 0) {
        throw new IllegalStateException("changed nothing: " + sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** H2 knows no owner beside the program and is told so. */
  boolean isH2() {
    return address.startsWith("jdbc:h2:");
  }

  /** Changes the tables themselves, as their owner. */
  void alter(String sql) {
    try (Connection connection = DriverManager.getConnection(address);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  List<String> tables() {
    return values(
        "select table_name from information_schema.tables"
            + " where lower(table_schema) = 'public' order by table_name");
  }

  /** What stands in the table's rows, without the numbers by which rows name each other. */
  List<String> written(String table) {
    String columns =
        String.join(
            ",",
            values(
                "select '\"' || column_name || '\"' from information_schema.columns"
                    + " where lower(table_schema) = 'public' and table_name = ?"
                    + " and not (data_type in ('bigint', 'BIGINT')"
                    + " and (lower(column_name) = 'id' or lower(column_name) like '%\\_id' escape '\\'))",
                table));
    return columns.isEmpty() ? List.of() : values("select " + columns + " from \"" + table + "\"");
  }

  /** Tables in which any value holds the text. */
  List<String> tablesHolding(String text) {
    return tablesHolding(List.of(text)).getOrDefault(text, List.of());
  }

  /** The same of several texts, each table read once; what stands nowhere is not in the map. */
  Map<String, List<String>> tablesHolding(Collection<String> texts) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : tables()) {
      List<String> values = values("select * from \"" + table + "\"");
      texts.stream()
          .filter(text -> values.stream().anyMatch(one -> one != null && one.contains(text)))
          .forEach(text -> tables.computeIfAbsent(text, one -> new ArrayList<>()).add(table));
    }
    return tables;
  }
}
