package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkPersons;
import jp.madoguchi.terminal.messages.MessageException;

/**
 * Takes a bulk result in parts, each a transaction of its own with a cursor in it, as the contract
 * of the listener asks; a second delivery goes on where the first one stopped.
 */
final class BulkParts {

  private static final int PART = 10;

  private final String address;
  private final Hold hold;

  BulkParts(String address, Hold hold) {
    this.address = address;
    this.hold = hold;
  }

  /** No key forbids to store a person twice: that must show. */
  static void createTables(Statement statement) throws SQLException {
    statement.execute(
        "create table if not exists bulk_cursor (capture_key varchar(64) primary key, done integer)");
    statement.execute(
        "create table if not exists bulk_person (id bigint generated always as identity,"
            + " capture_key varchar(64), place integer, said varchar(60))");
    statement.execute(
        "create table if not exists bulk_resumed (id bigint generated always as identity,"
            + " capture_key varchar(64))");
  }

  void take(BulkDelivery delivery) throws SQLException, IOException, MessageException {
    try (Connection connection = DriverManager.getConnection(address);
        BulkPersons people = delivery.people()) {
      connection.setAutoCommit(false);
      int done = cursor(connection, delivery.captureKey());
      if (done > 0 && done < delivery.persons()) {
        try (PreparedStatement resumed =
            connection.prepareStatement("insert into bulk_resumed (capture_key) values (?)")) {
          resumed.setString(1, delivery.captureKey());
          resumed.executeUpdate();
        }
      }
      for (int i = 0; i < done; i++) {
        people.next();
      }
      for (int place = done; place < delivery.persons(); place++) {
        var person = (BulkConfirmUnit) people.next();
        keep(connection, delivery.captureKey(), place, person);
        if ((place + 1) % PART == 0) {
          move(connection, delivery.captureKey(), place + 1);
          hold.at(Moment.IN_BULK);
        }
      }
      move(connection, delivery.captureKey(), (int) delivery.persons());
    }
  }

  private static int cursor(Connection connection, String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select done from bulk_cursor where capture_key = ?")) {
      query.setString(1, key);
      try (ResultSet found = query.executeQuery()) {
        if (found.next()) {
          return found.getInt(1);
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into bulk_cursor (capture_key, done) values (?, 0)")) {
      insert.setString(1, key);
      insert.executeUpdate();
    }
    return 0;
  }

  private static void keep(Connection connection, String key, int place, BulkConfirmUnit person)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bulk_person (capture_key, place, said) values (?, ?, ?)")) {
      insert.setString(1, key);
      insert.setInt(2, place);
      insert.setString(
          3, person.resultOfQualificationConfirmation().get(0).insuredIdentificationNumber());
      insert.executeUpdate();
    }
  }

  private static void move(Connection connection, String key, int done) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update bulk_cursor set done = ? where capture_key = ?")) {
      update.setInt(1, done);
      update.setString(2, key);
      update.executeUpdate();
    }
    connection.commit();
  }
}
