package jp.madoguchi.bench.years;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;

/**
 * Makes years of a hospital in a migrated PostgreSQL database, set by set: its register, the
 * receptions of every day but Sundays with answers, attachments and consents, what readers noted,
 * and sealed audit records. The people are invented, the same at every run.
 *
 * @param from the first day
 * @param until the last day, and the one whose receptions are on the board
 * @param perDay receptions of a day
 * @param records audit records of the whole time
 */
record YearsOfRows(LocalDate from, LocalDate until, int patients, int perDay, long records) {
  private static final List<String> SYLLABLES =
      List.of("カ", "キ", "ク", "ケ", "コ", "サ", "シ", "ス", "セ", "ソ", "タ", "ナ", "ハ", "マ", "ヤ", "ラ");
  private static final List<String> GIVEN =
      List.of("タロウ", "ハナコ", "ジロウ", "サチコ", "イチロウ", "ミドリ", "ケンタ", "アオイ", "ユウキ", "カオル");

  /** The day before the first of all days, for numbers of sessions. */
  private static final LocalDate ZERO = LocalDate.of(2000, 1, 1);

  /** The number of a patient, from 1. */
  static String number(int patient) {
    return String.format(Locale.ROOT, "%08d", patient);
  }

  void make(Connection connection, PrintStream out) throws SQLException {
    try (Statement work = connection.createStatement()) {
      // nothing is looked up for references, and a crash of the bench's database costs nothing
      work.execute("set session_replication_role = replica");
      work.execute("set synchronous_commit = off");
      work.execute("set maintenance_work_mem = '512MB'");
      List<String> indexes = takenAway(work);
      names(connection);
      work.execute(PATIENTS.formatted(patients));
      int months = 1 + (int) ChronoUnit.MONTHS.between(from.withDayOfMonth(1), until);
      long done = 0;
      for (int month = 0; month < months; month++) {
        LocalDate begin = month == 0 ? from : from.plusMonths(month).withDayOfMonth(1);
        LocalDate next = begin.plusMonths(1).withDayOfMonth(1);
        LocalDate end = next.isAfter(until) ? until.plusDays(1) : next;
        for (String table : List.of("audit_record", "audit_seal", "reader_event")) {
          work.execute("select make_month_partition('" + table + "', date '" + begin + "')");
        }
        long more = records * (month + 1) / months - records * month / months;
        receptions(connection, begin, end);
        audit(connection, begin, end, done, more);
        done += more;
        out.printf(
            Locale.ROOT,
            "  %s: month %d of %d, %d audit records%n",
            begin,
            month + 1,
            months,
            done);
      }
      work.execute("select setval('audit_seq', 100000000)");
      for (int place = 0; place < indexes.size(); place++) {
        out.printf(Locale.ROOT, "  index %d of %d%n", place + 1, indexes.size());
        work.execute(indexes.get(place));
      }
      out.println("  vacuum and analyze, as a database does in its quiet hours");
      work.execute("vacuum analyze");
    }
  }

  /** Indexes that no key needs: made once over everything costs a fifth of made row by row. */
  private static List<String> takenAway(Statement work) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = work.executeQuery(SECONDARY)) {
      while (rows.next()) {
        names.add(rows.getString(1));
        texts.add(rows.getString(2));
      }
    }
    for (String name : names) {
      work.execute("drop index " + name);
    }
    return texts;
  }

  private static final String SECONDARY =
      """
      select i.indexrelid::regclass::text, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
       where t.relnamespace = current_schema::regnamespace and not c.relispartition
         and t.relname in ('reception_session', 'answer', 'session_attachment', 'arrived_result', 'consent_session',
           'consent_entry', 'consent_attachment', 'audit_record', 'audit_seal', 'reader_event')
         and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
      """;

  /** 2,560 names, folded as the program folds them. */
  private static void names(Connection connection) throws SQLException {
    try (Statement work = connection.createStatement()) {
      work.execute(
          "create temporary table a_name (n serial, full_name text, kana text, name_folded text,"
              + " kana_folded text, name_loose text, kana_loose text)");
    }
    try (PreparedStatement one =
        connection.prepareStatement(
            "insert into a_name (full_name, kana, name_folded, kana_folded, name_loose, kana_loose)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      for (String first : SYLLABLES) {
        for (String second : SYLLABLES) {
          for (String given : GIVEN) {
            String name = "架空" + first + second + "　" + given;
            String kana = first + second + "カクウ　" + given;
            int column = 0;
            one.setString(++column, name);
            one.setString(++column, kana);
            one.setString(++column, Folding.variants(name));
            one.setString(++column, new KanaName(kana).folded());
            one.setString(++column, Folding.loosely(name));
            one.setString(++column, Folding.soundsLike(kana));
            one.addBatch();
          }
        }
      }
      one.executeBatch();
    }
  }

  private void receptions(Connection connection, LocalDate begin, LocalDate end)
      throws SQLException {
    for (String text : ReceptionRows.ALL) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              text.formatted(perDay, patients, begin, end.minusDays(1), ZERO, until))) {
        statement.executeUpdate();
      }
    }
  }

  private void audit(Connection connection, LocalDate begin, LocalDate end, long done, long more)
      throws SQLException {
    for (String text : List.of(ReceptionRows.AUDIT, ReceptionRows.SEALS)) {
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        int column = 0;
        statement.setLong(++column, done);
        statement.setLong(++column, more);
        statement.setDate(++column, Date.valueOf(begin));
        statement.setDate(++column, Date.valueOf(end));
        if (text.equals(ReceptionRows.AUDIT)) {
          statement.setInt(++column, patients);
        }
        statement.executeUpdate();
      }
    }
  }

  private static final String PATIENTS =
      """
      insert into patient (id, patient_number, full_name, name_kana, name_folded, kana_folded, name_loose, kana_loose,
        folding_version, birth_date, sex, registered_at, changed_at, version)
      select i, lpad(i::text, 8, '0'), n.full_name, n.kana, n.name_folded, n.kana_folded, n.name_loose, n.kana_loose,
        %2$d, date '1930-01-01' + (i * 37 %% 32000), (1 + i %% 2)::text, now(), now(), 1
      from generate_series(1, %1$d) i join a_name n on n.n = 1 + (i * 7919) %% 2560
      """
          .replace("%2$d", Integer.toString(Folding.VERSION));
}
