package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.kit.Application;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.QualificationResponse;

/**
 * The application of the crash test: it stores what it hears, one transaction a delivery, with the
 * capture's key as the only guard against a second delivery. Now and then a transaction is rolled
 * back without an exception, as a server may do.
 */
final class Ledger implements Application {

  static final String QUARANTINED = "quarantined";
  static final String REFUSED = "refused";

  private static final int SILENT_ROLLBACK_IN = 40;

  private final String address;
  private final Hold hold;
  private final Random chance;
  private final BulkParts parts;
  private final ThreadLocal<Connection> connections = new ThreadLocal<>();
  private final ThreadLocal<Boolean> dirty = ThreadLocal.withInitial(() -> false);

  Ledger(String address, Hold hold, Random chance) throws SQLException {
    this.address = address;
    this.hold = hold;
    this.chance = chance;
    this.parts = new BulkParts(address, hold);
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists arrived (capture_key varchar(64) primary key)");
      statement.execute(
          "create table if not exists result (id bigint generated always as identity,"
              + " capture_key varchar(64), file_name varchar(255), said varchar(60))");
      statement.execute(
          "create table if not exists again (id bigint generated always as identity,"
              + " capture_key varchar(64))");
      BulkParts.createTables(statement);
    }
  }

  @Override
  public void resultArrived(TerminalDelivery delivery) {
    var response = (QualificationResponse) delivery.message();
    String person = response.body().resultList().get(0).insuredIdentificationNumber();
    store(delivery.captureKey(), delivery.fileName(), person);
  }

  @Override
  public void bulkResultArrived(BulkDelivery delivery) {
    try {
      parts.take(delivery);
    } catch (SQLException | IOException | MessageException e) {
      throw new IllegalStateException(e);
    }
    store(delivery.captureKey(), delivery.fileName(), people(delivery.persons()));
  }

  /** What is said of a bulk result. */
  static String people(long count) {
    return "people " + count;
  }

  @Override
  public void documentArrived(DocumentDelivery delivery) {
    store(delivery.captureKey(), delivery.fileName(), "document");
  }

  @Override
  public void fileQuarantined(QuarantinedFile file) {
    store(file.captureKey(), file.fileName(), QUARANTINED);
  }

  @Override
  public void requestRefused(RefusedRequest refusal) {
    store(refusal.captureKey(), refusal.fileName(), REFUSED);
  }

  @Override
  public void stateChanged(TerminalState state) {
    // nothing to store
  }

  private void store(String key, String fileName, String said) {
    try {
      Connection connection = connection();
      dirty.set(true);
      if (isKnown(connection, key)) {
        insert(connection, "insert into again (capture_key) values (?)", key);
      } else {
        insert(connection, "insert into arrived (capture_key) values (?)", key);
        insert(
            connection,
            "insert into result (capture_key, file_name, said) values (?, ?, ?)",
            key,
            fileName,
            said);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isKnown(Connection connection, String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from arrived where capture_key = ?")) {
      query.setString(1, key);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void insert(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private Connection connection() throws SQLException {
    if (connections.get() == null) {
      Connection opened = DriverManager.getConnection(address);
      opened.setAutoCommit(false);
      connections.set(opened);
    }
    return connections.get();
  }

  @Override
  public boolean commit() {
    if (!dirty.get()) {
      return true;
    }
    if (chance.nextInt(SILENT_ROLLBACK_IN) == 0) {
      rollback();
      return false;
    }
    hold.at(Moment.IN_TRANSACTION);
    try {
      connections.get().commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    dirty.set(false);
    hold.at(Moment.COMMITTED);
    return true;
  }

  @Override
  public void rollback() {
    try {
      if (dirty.get()) {
        connections.get().rollback();
        dirty.set(false);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
