package jp.madoguchi.acceptance.morning;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * Bulk inquiries as they stand when each result has been asked for (B4). They are laid into the
 * database: by the page they would take one after the other, because a terminal is asked for one
 * result at a time.
 */
final class BulkAwaiting {
  private static final int FEWEST = 1_100;
  private static final int PEOPLE = 1_900;
  private static final int CENTRE_EVERY = 3;
  private static final int AGAIN_EVERY = 4;
  private static final long ROWS = 1_000_000;

  private static final String INQUIRY =
      "insert into bulk_inquiry (id, version, order_id, part, parts, kind, population, state,"
          + " treatment_month, by_examination, terminal, request_suffix, reception_number, persons,"
          + " created_at, created_by, changed_at, submitted_at, accepted_at, next_at, urgent,"
          + " attempts, stored, result_persons)"
          + " values (?, 1, ?, 1, 1, ?, ?, 'WAITING', ?, false, 'main', ?, ?, ?, now(), 'billing',"
          + " now(), now(), now(), now() + interval '1 day', false, 0, 0, 0)";
  private static final String REQUEST =
      "insert into bulk_request (suffix, inquiry_id, phase, terminal, reserved_at, written_at)"
          + " values (?, ?, 'DOWNLOAD', 'main', now(), now())";
  private static final String PERSON =
      "insert into bulk_person (id, version, inquiry_id, place, person_key, state, patient_number,"
          + " shown_name, shown_kana, birth_date, insurer_number, card_symbol, card_number, branch)"
          + " values (?, 1, ?, ?, ?, 'ASKED', ?, ?, ?, ?, ?, ?, ?, ?)";

  private final List<Insured> people = people();
  private final Random chance;

  private BulkAwaiting(Random chance) {
    this.chance = chance;
  }

  /** Makes so many, of some hundred to two thousand persons each. */
  static List<BulkAwaited> of(ServerUnderTest server, int howMany, Random chance) {
    var awaiting = new BulkAwaiting(chance);
    Register.hasAlso(server, awaiting.people);
    try (Connection connection = DriverManager.getConnection(server.database())) {
      connection.setAutoCommit(false);
      List<BulkAwaited> all = new ArrayList<>();
      for (int i = 0; i < howMany; i++) {
        all.add(awaiting.next(connection, i));
      }
      connection.commit();
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private BulkAwaited next(Connection connection, int count) throws SQLException {
    boolean listed = count % CENTRE_EVERY != 0;
    Collections.shuffle(people, chance);
    int persons = FEWEST + chance.nextInt(PEOPLE - FEWEST);
    var one =
        new BulkAwaited(
            id(connection),
            listed,
            "20250103%08d".formatted(count),
            "%020d".formatted(7_000_000 + count),
            List.copyOf(people.subList(0, persons)),
            chance.nextBoolean(),
            count % AGAIN_EVERY == 0);
    store(connection, one);
    return one;
  }

  private static long id(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select nextval('bulk_inquiry_seq')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void store(Connection connection, BulkAwaited one) throws SQLException {
    boolean listed = one.listed();
    insert(
        connection,
        INQUIRY,
        one.inquiry(),
        one.inquiry(),
        listed ? "ELIGIBILITY" : "MEDICAL_AID",
        listed ? "CONTINUING" : "CENTRE",
        listed ? null : "202611",
        "1" + one.suffix(),
        one.number(),
        listed ? one.people().size() : 0);
    insert(connection, REQUEST, one.suffix(), one.inquiry());
    if (listed) {
      persons(connection, one);
    }
  }

  private static void persons(Connection connection, BulkAwaited one) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(PERSON)) {
      for (int place = 1; place <= one.people().size(); place++) {
        Insured person = one.person(place);
        set(
            insert,
            one.inquiry() * ROWS + place,
            one.inquiry(),
            place,
            one.key(place),
            person.patient(),
            person.name(),
            person.kana(),
            LocalDate.parse(person.birth(), DateTimeFormatter.BASIC_ISO_DATE),
            Insured.INSURER,
            person.symbol(),
            person.number(),
            person.branch());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      set(insert, values);
      insert.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static List<Insured> people() {
    List<Insured> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          new Insured(
              "L%05d".formatted(i),
              "一括　第" + i,
              "ｲｯｶﾂ ﾀﾞｲ",
              i % 2 == 0 ? "1" : "2",
              "19%02d0303".formatted(30 + i % 60),
              "602",
              "%06d".formatted(500_000 + i),
              "01"));
    }
    return people;
  }
}
