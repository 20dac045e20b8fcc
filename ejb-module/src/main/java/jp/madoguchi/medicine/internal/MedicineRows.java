package jp.madoguchi.medicine.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.medicine.MedicineChange;
import jp.madoguchi.medicine.MedicineChange.MedicineChangeKind;

/**
 * Rows of editions, written in parts and compared by the database, on the connection of the running
 * transaction: a million entities would be kept, watched and written one by one.
 */
final class MedicineRows {
  private static final int PART = 1_000;
  private static final String BETWEEN = " / ";

  private final Connection connection;
  private final MedicineLayout layout;

  MedicineRows(EntityManager em, MedicineLayout layout) {
    // the edition has to be there before its rows
    em.flush();
    this.connection = em.unwrap(Connection.class);
    this.layout = layout;
  }

  /** Writes lines of an edition; closed, it has written all. */
  final class MedicineWriting implements AutoCloseable {
    private final PreparedStatement insert;
    private final long edition;
    private int held;

    private MedicineWriting(long edition) {
      this.edition = edition;
      List<String> columns = layout.columns();
      try {
        insert =
            connection.prepareStatement(
                "insert into "
                    + layout.table()
                    + " (edition_id, line, "
                    + String.join(", ", columns)
                    + unusedColumns()
                    + ") values (?, ?, "
                    + String.join(", ", Collections.nCopies(columns.size(), "?"))
                    + unusedValues()
                    + ")");
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    void line(int line, String[] values) {
      try {
        insert.setLong(1, edition);
        insert.setInt(2, line);
        for (int i = 0; i < values.length; i++) {
          insert.setString(i + 3, values[i]);
        }
        insert.addBatch();
        held++;
        if (held == PART) {
          flush();
        }
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private void flush() throws SQLException {
      insert.executeBatch();
      held = 0;
    }

    @Override
    public void close() {
      try (insert) {
        flush();
      } catch (SQLException e) {
        throw failed(e);
      }
    }
  }

  MedicineWriting write(long edition) {
    return new MedicineWriting(edition);
  }

  /** Both tables of pairs lie in one; each has a column the other lacks. */
  private String unusedColumns() {
    return unused().stream().map(column -> ", " + column).collect(Collectors.joining());
  }

  private String unusedValues() {
    return ", ''".repeat(unused().size());
  }

  private List<String> unused() {
    if (!layout.table().equals("medicine_pair")) {
      return List.of();
    }
    return layout.columns().contains("scope") ? List.of("reason") : List.of("scope");
  }

  void delete(long edition) {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + layout.table() + " where edition_id = ?")) {
      delete.setLong(1, edition);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Rows of the one edition whose keys the other has not. */
  int only(long in, long notIn) {
    return count("select count(*) " + onlyFrom(), in, notIn);
  }

  /** Rows that both have and that say something else. */
  int changed(long is, long was) {
    return compared().isEmpty() ? 0 : count("select count(*) " + changedFrom(), is, was);
  }

  /** The first of those that come, then of those that go, then of those that change. */
  List<MedicineChange> changes(long is, long was, int most) {
    List<MedicineChange> all = new ArrayList<>();
    String columns = columns("n");
    String in = "select " + columns + " " + onlyFrom() + " order by n.line";
    read(all, in, is, was, most, values -> change(MedicineChangeKind.ADDED, null, values));
    read(all, in, was, is, most, values -> change(MedicineChangeKind.REMOVED, values, null));
    if (!compared().isEmpty()) {
      int width = layout.columns().size();
      String both =
          "select " + columns + ", " + columns("o") + " " + changedFrom() + " order by n.line";
      read(
          all,
          both,
          is,
          was,
          most,
          values ->
              change(
                  MedicineChangeKind.CHANGED,
                  values.subList(width, values.size()),
                  values.subList(0, width)));
    }
    return all;
  }

  private MedicineChange change(MedicineChangeKind kind, List<String> was, List<String> is) {
    List<String> either = is == null ? was : is;
    return new MedicineChange(kind, text(either.subList(0, layout.keys())), rest(was), rest(is));
  }

  private String rest(List<String> values) {
    return values == null ? null : text(values.subList(layout.keys(), values.size()));
  }

  private static String text(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(BETWEEN));
  }

  private String columns(String alias) {
    return layout.columns().stream()
        .map(column -> alias + "." + column)
        .collect(Collectors.joining(", "));
  }

  private List<String> compared() {
    return layout.columns().subList(layout.keys(), layout.columns().size());
  }

  private String sameKeys() {
    return layout.columns().subList(0, layout.keys()).stream()
        .map(key -> " and o." + key + " = n." + key)
        .collect(Collectors.joining());
  }

  private String onlyFrom() {
    return "from %1$s n where n.edition_id = ? and not exists (select 1 from %1$s o where o.edition_id = ?%2$s)"
        .formatted(layout.table(), sameKeys());
  }

  private String changedFrom() {
    return "from %1$s n join %1$s o on n.edition_id = ? and o.edition_id = ?%2$s where %3$s"
        .formatted(
            layout.table(),
            sameKeys(),
            compared().stream()
                .map(column -> "n." + column + " <> o." + column)
                .collect(Collectors.joining(" or ")));
  }

  private int count(String sql, long first, long second) {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      question.setLong(1, first);
      question.setLong(2, second);
      try (ResultSet answer = question.executeQuery()) {
        answer.next();
        return answer.getInt(1);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void read(
      List<MedicineChange> all,
      String sql,
      long first,
      long second,
      int most,
      Function<List<String>, MedicineChange> change) {
    String some = sql + " fetch first " + Math.max(0, most - all.size()) + " rows only";
    if (all.size() >= most) {
      return;
    }
    try (PreparedStatement question = connection.prepareStatement(some)) {
      question.setLong(1, first);
      question.setLong(2, second);
      try (ResultSet rows = question.executeQuery()) {
        int width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          all.add(
              change.apply(
                  IntStream.rangeClosed(1, width).mapToObj(place -> text(rows, place)).toList()));
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String text(ResultSet rows, int place) {
    try {
      return rows.getString(place);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("a table of medicines could not be stored or compared", e);
  }
}
