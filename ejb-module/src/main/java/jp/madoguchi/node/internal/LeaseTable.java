package jp.madoguchi.node.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code node} and {@code lease}: one statement each, every change one compare-and-set
 * that commits by itself.
 */
final class LeaseTable {
  /** One node as stored. */
  record StoredNode(
      String name, long incarnation, long beat, Instant startedAt, Instant seenAt, boolean over) {}

  /** One lease as stored; owner null: free. */
  record StoredLease(String thing, String owner, long incarnation, long token, Instant since) {}

  private LeaseTable() {}

  /**
   * A new process takes the name; returns its incarnation, which no other process has, also not one
   * that takes the same name in this moment.
   */
  static long enter(Connection connection, String name) throws SQLException {
    while (true) {
      Optional<StoredNode> former =
          nodes(connection).stream().filter(node -> node.name().equals(name)).findFirst();
      if (former.isEmpty()) {
        change(
            connection,
            "insert into node (name, incarnation, beat, started_at, seen_at)"
                + " values (?, 1, 0, current_timestamp, current_timestamp)",
            name);
        return 1;
      }
      long mine = former.get().incarnation() + 1;
      if (change(
              connection,
              "update node set incarnation = ?, beat = 0, started_at = current_timestamp,"
                  + " seen_at = current_timestamp, stopped_at = null"
                  + " where name = ? and incarnation = ?",
              mine,
              name,
              former.get().incarnation())
          == 1) {
        return mine;
      }
    }
  }

  /** A sign of life; false when another process has the name by now. */
  static boolean beat(Connection connection, String name, long incarnation) throws SQLException {
    return change(
            connection,
            "update node set beat = beat + 1, seen_at = current_timestamp"
                + " where name = ? and incarnation = ?",
            name,
            incarnation)
        == 1;
  }

  /** The end of a process: everything it owns is free at once. */
  static void leave(Connection connection, String name, long incarnation) throws SQLException {
    change(
        connection,
        "update lease set owner = null, since_at = current_timestamp where owner = ? and incarnation = ?",
        name,
        incarnation);
    change(
        connection,
        "update node set stopped_at = current_timestamp where name = ? and incarnation = ?",
        name,
        incarnation);
  }

  /** Frees one thing. */
  static void free(Connection connection, String thing, long token) throws SQLException {
    change(
        connection,
        "update lease set owner = null, since_at = current_timestamp where thing = ? and token = ?",
        thing,
        token);
  }

  /** Takes a thing whose last token was seen; false when another was quicker. */
  static boolean take(Connection connection, StoredLease seen, String name, long incarnation)
      throws SQLException {
    return change(
            connection,
            "update lease set owner = ?, incarnation = ?, token = token + 1, since_at = current_timestamp"
                + " where thing = ? and token = ?",
            name,
            incarnation,
            seen.thing(),
            seen.token())
        == 1;
  }

  /** A thing nobody ever owned; false when another was quicker. */
  static boolean create(Connection connection, String thing) throws SQLException {
    return change(
            connection,
            "insert into lease (thing, token, since_at) select ?, 0, current_timestamp"
                + " where not exists (select 1 from lease where thing = ?)",
            thing,
            thing)
        == 1;
  }

  static List<StoredNode> nodes(Connection connection) throws SQLException {
    List<StoredNode> nodes = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select name, incarnation, beat, started_at, seen_at, stopped_at from node order by name");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        nodes.add(
            new StoredNode(
                rows.getString(1),
                rows.getLong(2),
                rows.getLong(3),
                instant(rows, 4),
                instant(rows, 5),
                rows.getObject(6) != null));
      }
    }
    return nodes;
  }

  static List<StoredLease> leases(Connection connection) throws SQLException {
    List<StoredLease> leases = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select thing, owner, incarnation, token, since_at from lease order by thing");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        leases.add(
            new StoredLease(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getLong(4),
                instant(rows, 5)));
      }
    }
    return leases;
  }

  private static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
