package jp.madoguchi.architecture;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.node.TableRetention;
import jp.madoguchi.node.TableRetention.TableKeeping;
import jp.madoguchi.testing.TestDatabase;

/** Fills every table of a PostgreSQL database with some thousand rows of no meaning. */
final class FilledTables {
  private static final int ROWS = 3000;
  private static final int FEW = 5;

  private FilledTables() {}

  static void in(TestDatabase database) {
    for (TableRetention table : TableRetention.all()) {
      int rows = table.keeps() == TableKeeping.STATE ? FEW : ROWS;
      List<?> columns =
          database.call(
              em ->
                  em.createNativeQuery(
                          "select column_name, udt_name, coalesce(character_maximum_length, 20)"
                              + " from information_schema.columns where table_name = ?1 and"
                              + " table_schema = current_schema order by ordinal_position")
                      .setParameter(1, table.table())
                      .getResultList());
      String values =
          columns.stream()
              .map(Object[].class::cast)
              .map(c -> value((String) c[0], (String) c[1], ((Number) c[2]).intValue()))
              .collect(Collectors.joining(", "));
      // the rows refer to nothing: replication does not ask
      database.sql(
          "set session_replication_role = replica; insert into %s select %s from generate_series(1, %d) i on conflict do nothing"
              .formatted(table.table(), values, rows));
    }
    database.sql("analyze");
  }

  private static String value(String column, String type, int length) {
    return switch (type) {
      case "varchar", "text", "bpchar" ->
          "left(md5('%s' || i), %d)".formatted(column, Math.min(length, 20));
      case "bool" -> "i %% 7 = 0".formatted();
      case "date" -> "current_date - i";
      case "timestamptz" -> "now() - i * interval '1 minute'";
      case "int4" -> "i % 1000";
      default -> "i";
    };
  }
}
