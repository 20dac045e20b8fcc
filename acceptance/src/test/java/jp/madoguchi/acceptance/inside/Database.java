package jp.madoguchi.acceptance.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The tests' own look into the application's database: it sees only what is committed. */
final class Database {

  private Database() {}

  /** The first column of every row, as text. */
  static List<String> texts(String query, Object... arguments) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** How many rows of a table (with an optional {@code where}) there are. */
  static int count(String tableAndCondition, Object... arguments) {
    return Integer.parseInt(texts("select count(*) from " + tableAndCondition, arguments).get(0));
  }

  static void change(String statement) {
    try (Connection connection = connection();
        var change = connection.createStatement()) {
      change.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private static Connection connection() throws SQLException {
    try {
      return ((DataSource) new InitialContext().lookup("jdbc/madoguchi")).getConnection();
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }
}
