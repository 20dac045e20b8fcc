package jp.madoguchi.bench.matching;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;

/** Writes a register of hundreds of thousands into the database, folded as the program folds. */
final class RegisterLoader {
  private static final String PATIENT =
      "insert into patient (id, patient_number, full_name, name_kana, name_folded, kana_folded,"
          + " name_loose, kana_loose, folding_version, birth_date, sex, address, registered_at,"
          + " changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), now(), 1)";
  private static final String INSURANCE =
      "insert into insurance (id, patient_id, medical_aid, insurer_number, insurer_folded,"
          + " card_symbol, symbol_folded, card_number, number_folded, branch, filed_at) values"
          + " (?, ?, false, ?, ?, ?, ?, ?, ?, ?, now())";

  private final Connection connection;
  private long id;

  RegisterLoader(Connection connection) {
    this.connection = connection;
  }

  void write(List<Filed> rows) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement patient = connection.prepareStatement(PATIENT);
        PreparedStatement insurance = connection.prepareStatement(INSURANCE)) {
      for (Filed row : rows) {
        id++;
        patient(patient, row);
        if (row.insured() != null) {
          insurance(insurance, row.insured());
        }
      }
      patient.executeBatch();
      insurance.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** What a database does by itself in its quiet hours. */
  void analyze() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  private void patient(PreparedStatement statement, Filed row) throws SQLException {
    int column = 0;
    statement.setLong(++column, id);
    statement.setString(++column, row.number());
    statement.setString(++column, row.name());
    statement.setString(++column, row.kana());
    statement.setString(++column, Folding.variants(row.name()));
    statement.setString(++column, new KanaName(row.kana()).folded());
    statement.setString(++column, Folding.loosely(row.name()));
    statement.setString(++column, Folding.soundsLike(row.kana()));
    statement.setInt(++column, Folding.VERSION);
    statement.setDate(++column, Date.valueOf(row.birth()));
    statement.setString(++column, row.sex());
    statement.setString(++column, row.address());
    statement.addBatch();
  }

  private void insurance(PreparedStatement statement, Filed.FiledInsurance insured)
      throws SQLException {
    int column = 0;
    statement.setLong(++column, id);
    statement.setLong(++column, id);
    statement.setString(++column, insured.insurer());
    statement.setString(++column, Folding.number(insured.insurer()));
    statement.setString(++column, insured.symbol());
    statement.setString(++column, Folding.symbol(insured.symbol()));
    statement.setString(++column, insured.number());
    statement.setString(++column, Folding.number(insured.number()));
    statement.setString(++column, insured.branch());
    statement.addBatch();
  }
}
