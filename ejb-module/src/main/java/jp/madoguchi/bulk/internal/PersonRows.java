package jp.madoguchi.bulk.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;

/**
 * Writes many persons in few round trips, on the connection of the running transaction: tens of
 * thousands of entities would be kept, watched and written one by one.
 */
final class PersonRows {
  private static final String INSERT =
      "insert into bulk_person (id, version, inquiry_id, place, person_key, state, patient_number,"
          + " shown_name, shown_kana, birth_date, insurer_number, card_symbol, card_number, branch,"
          + " encrypted, data_key) values (?, 1, ?, ?, ?, 'ASKED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /**
   * Only a row without an answer takes one: a chunk that comes again changes nothing. A row whose
   * answer stands readable, or under a lower key than its numbers, because this server does not
   * know the newest key yet, is one that waits to be encrypted again.
   */
  private static final String ANSWER =
      "update bulk_person set version = version + 1, state = ?, patient_number = ?,"
          + " shown_name = ?, shown_kana = ?, birth_date = ?, diff_class = ?, reason = ?,"
          + " validity = ?, result_code = ?, result_message = ?, answered_at = ?, difference = ?,"
          + " facts = ?, encrypted_answer = ?, data_key = case when data_key is null or data_key"
          + " <= ? then data_key else ? end where id = ? and state in ('ASKED', 'MISSING')";

  /** Several answers about one patient: neither is believed, and a person looks at all of them. */
  private static final String DOUBT =
      "update bulk_person set version = version + 1, state = 'OPEN', diff_class = 'D6', reason ="
          + " 'twice', difference = null, facts = null, encrypted_answer = null where inquiry_id = ? and patient_number = ?"
          + " and state in ('SAME', 'OPEN') and (select count(*) from bulk_person o where"
          + " o.inquiry_id = ? and o.patient_number = ? and o.answered_at is not null) > 1";

  private final Connection connection;

  PersonRows(EntityManager em) {
    // rows of the inquiry made in this transaction have to be there first
    em.flush();
    this.connection = em.unwrap(Connection.class);
  }

  void insert(List<AskedRow> rows) {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (AskedRow row : rows) {
        PatientView patient = row.patient();
        int i = 1;
        insert.setLong(i++, row.id());
        insert.setLong(i++, row.inquiryId());
        insert.setInt(i++, row.place());
        insert.setString(i++, row.personKey());
        insert.setString(i++, patient == null ? null : patient.number().value());
        insert.setString(i++, patient == null ? null : patient.name());
        insert.setString(i++, patient == null ? null : patient.nameKana());
        date(insert, i++, patient == null ? null : patient.birthDate());
        numbers(insert, i, row.id(), row.patient() == null ? null : row.patient().insurance());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("persons of a bulk inquiry could not be stored", e);
    }
  }

  void answer(List<AnsweredRow> rows) {
    try (PreparedStatement update = connection.prepareStatement(ANSWER)) {
      for (AnsweredRow row : rows) {
        int i = 1;
        update.setString(i++, row.state().name());
        update.setString(i++, row.patient() == null ? null : row.patient().number().value());
        update.setString(i++, row.shownName());
        update.setString(i++, row.shownKana());
        date(update, i++, row.birthDate());
        update.setString(i++, row.differenceClass().name());
        update.setString(i++, row.reason());
        update.setString(i++, row.validity());
        update.setString(i++, row.resultCode());
        update.setString(i++, row.resultMessage());
        update.setObject(i++, OffsetDateTime.ofInstant(row.answeredAt(), ZoneOffset.UTC));
        String answer = answer(row);
        update.setString(i++, answer == null ? row.difference() : null);
        update.setString(i++, answer == null ? row.facts() : null);
        update.setString(i++, answer);
        Integer key =
            answer == null
                ? RowEncryption.currentKey().orElse(null)
                : Integer.valueOf(RowEncryption.keyOf(answer));
        update.setObject(i++, key, Types.INTEGER);
        update.setObject(i++, key, Types.INTEGER);
        update.setLong(i++, row.id());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("answers of a bulk inquiry could not be stored", e);
    }
  }

  /** Readable, or as one content and the number of its key. */
  private static void numbers(PreparedStatement insert, int first, long id, InsuranceView insurance)
      throws SQLException {
    Map<String, String> numbers = new LinkedHashMap<>();
    numbers.put("insurer_number", insurance == null ? null : insurance.insurerNumber());
    numbers.put("card_symbol", insurance == null ? null : insurance.symbol());
    numbers.put("card_number", insurance == null ? null : insurance.number());
    numbers.put("branch", insurance == null ? null : insurance.branch());
    String content = RowEncryption.encrypted(BulkPerson.placeOf(id), numbers);
    int i = first;
    for (String number : numbers.values()) {
      insert.setString(i++, content == null ? number : null);
    }
    insert.setString(i++, content);
    insert.setObject(i, content == null ? null : RowEncryption.keyOf(content), Types.INTEGER);
  }

  private static String answer(AnsweredRow row) {
    if (row.difference() == null && row.facts() == null) {
      return null;
    }
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("difference", row.difference());
    answer.put("facts", row.facts());
    return RowEncryption.encrypted(BulkPerson.answerPlaceOf(row.id()), answer);
  }

  /** Of these patients, whoever is answered about more than once in the inquiry. */
  void doubt(long inquiryId, Collection<String> patientNumbers) {
    try (PreparedStatement update = connection.prepareStatement(DOUBT)) {
      for (String number : patientNumbers) {
        update.setLong(1, inquiryId);
        update.setString(2, number);
        update.setLong(3, inquiryId);
        update.setString(4, number);
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("answers of a bulk inquiry could not be compared", e);
    }
  }

  private static void date(PreparedStatement statement, int place, LocalDate date)
      throws SQLException {
    if (date == null) {
      statement.setNull(place, Types.DATE);
    } else {
      statement.setDate(place, Date.valueOf(date));
    }
  }
}
