package jp.madoguchi.encryption.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.testing.TestDatabase;

/** A row of a former release in each table, and everything that stands readable in a database. */
final class PlainRows {
  /** In every value that must not be readable. */
  static final String MARK = "秘匿";

  /** Insurer, number and branch as they stand in the rows. */
  static final String INSURER = "99139918";

  static final String NUMBER = "7654321";

  private PlainRows() {}

  static void in(TestDatabase database) {
    database.session(4711);
    database.session(4712);
    String numbers = "'" + INSURER + "', '" + MARK + "', '" + NUMBER + "', '01'";
    database.sql(
        "insert into patient (id, patient_number, full_name, name_folded, kana_folded, birth_date,"
            + " registered_at, changed_at, version) values (7, '000120', '試験 太郎', '試験太郎', '',"
            + " date '1980-01-02', current_timestamp, current_timestamp, 1)");
    database.sql(
        "insert into clinical_request (suffix, patient_number, kind, terminal, birth_date, status,"
            + " asked_by, asked_at, changed_at, version) values ('R1', '000120', 'DRG', 't1', date"
            + " '1980-01-02', 'HERE', 'doctor', current_timestamp, current_timestamp, 1)");
    database.sql(
        "insert into drug_line (id, suffix, place, source, dispensed_on, drug_name, quantity) values"
            + " (1, 'R1', 0, 'CLAIM', date '2026-01-03', '"
            + MARK
            + "錠', '2')");
    database.sql(
        "insert into checkup_line (id, suffix, exam, place, exam_date, item_code, data_value) values"
            + " (2, 'R1', 0, 1, date '2026-01-03', '9A751000000000001', '"
            + MARK
            + "128')");
    database.sql(
        "insert into procedure_line (id, suffix, place, done_on, procedure_name) values (13, 'R1', 2,"
            + " date '2026-01-03', '"
            + MARK
            + "術')");
    database.sql(
        "insert into ground_document (id, opening_id, capture_key, received_at, bytes, content)"
            + " values (14, 15, 'k', current_timestamp, 4, '"
            + MARK
            + "')");
    database.sql(
        "insert into paper_content (id, suffix, received_at, content) values (17, 'P1',"
            + " current_timestamp, '"
            + MARK
            + "')");
    database.sql(
        "insert into order_override (id, patient_number, account, request_key, made_at, drug_code,"
            + " drug_name, reason, findings) values (16, '000120', 'doctor', 'key-of-act',"
            + " current_timestamp, '699990001', '"
            + MARK
            + "錠', '"
            + MARK
            + "のため', 'X')");
    database.sql(
        "insert into answer (id, session_id, place, medical_aid, insurer_number, card_symbol,"
            + " card_number, branch, as_received, superseded) values (3, 4711, 0, false, "
            + numbers
            + ", '"
            + MARK.repeat(4000)
            + "', false)");
    database.sql(
        "insert into answer_archive (id, session_id, place, medical_aid, insurer_number,"
            + " card_symbol, card_number, branch, as_received, superseded) values (4, 4709, 0, false, "
            + numbers
            + ", '"
            + MARK
            + "', false)");
    database.sql(
        "insert into number_inquiry (session_id, insurer_number, card_symbol, card_number, branch,"
            + " birth_date, limit_consent) values (4711, "
            + numbers
            + ", date '1980-01-02', false)");
    database.sql(
        "insert into number_inquiry_archive (session_id, insurer_number, card_symbol, card_number,"
            + " branch, birth_date, limit_consent) values (4709, "
            + numbers
            + ", date '1980-01-02', false)");
    database.sql(
        "insert into bulk_inquiry (id, version, order_id, part, parts, kind, population, state,"
            + " by_examination, persons, created_at, created_by, changed_at, urgent, attempts, stored,"
            + " result_persons) values (9, 1, 1, 1, 1, 'ELIGIBILITY', 'BOOKED', 'COMPARED', false, 1,"
            + " current_timestamp, 'clerk', current_timestamp, false, 0, 1, 1)");
    database.sql(
        "insert into bulk_person (id, version, inquiry_id, place, person_key, state,"
            + " insurer_number, card_symbol, card_number, branch, difference, facts) values (9000001,"
            + " 1, 9, 1, 'k1', 'OPEN', "
            + numbers
            + ", '"
            + MARK
            + "d', '"
            + MARK
            + "f')");
    database.sql(
        "insert into insurance (id, patient_id, medical_aid, insurer_number, insurer_folded,"
            + " card_symbol, symbol_folded, card_number, number_folded, branch, filed_at) values (5,"
            + " 7, false, '"
            + INSURER
            + "', '"
            + INSURER
            + "', '"
            + MARK
            + "', '"
            + MARK
            + "', '"
            + NUMBER
            + "', '"
            + NUMBER
            + "', '01', current_timestamp)");
    database.sql(
        "insert into register_difference (id, version, patient_id, kind, insurer_number,"
            + " card_symbol, card_number, branch, register_as_of, found_at, decision) values (6, 1, 7,"
            + " 'INSURANCE', "
            + numbers
            + ", current_timestamp, current_timestamp, 'OPEN')");
  }

  /** What is readable in any column of any table: table.column → values that hold one of these. */
  static List<String> readable(TestDatabase database, String... secrets) {
    List<String> found = new ArrayList<>();
    for (String table : tables(database)) {
      for (Map<String, String> row : rows(database, table)) {
        row.forEach(
            (column, value) -> {
              for (String secret : secrets) {
                if (value != null && value.contains(secret)) {
                  found.add(table + "." + column);
                }
              }
            });
      }
    }
    return found;
  }

  static List<Map<String, String>> rows(TestDatabase database, String table) {
    try (Connection connection = database.dataSource().getConnection();
        Statement work = connection.createStatement();
        ResultSet rows = work.executeQuery("select * from " + table)) {
      List<Map<String, String>> all = new ArrayList<>();
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnName(i).toLowerCase(java.util.Locale.ROOT), rows.getString(i));
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private static List<String> tables(TestDatabase database) {
    return database.call(
        em ->
            em
                .createNativeQuery(
                    "select lower(table_name) from information_schema.tables where table_schema ="
                        + " current_schema and table_type = 'BASE TABLE' and table_name not like"
                        + " 'flyway%'")
                .getResultList()
                .stream()
                .map(Object::toString)
                .toList());
  }
}
