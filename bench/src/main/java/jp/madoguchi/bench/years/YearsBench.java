package jp.madoguchi.bench.years;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.LeakQuestion;
import jp.madoguchi.audit.internal.AuditLedgerBean;
import jp.madoguchi.audit.internal.LeakReportsBean;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.internal.MedicalRecordViewerBean;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.internal.Schema;
import jp.madoguchi.patient.internal.PatientRegisterBean;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.internal.ReceptionBoardBean;

/**
 * What a large hospital asks after three years: 2,000 receptions a day and ten million audit
 * records, beside the same questions after its first day in a database of the same server. Runs the
 * program's own beans, each question in a transaction of its own with its audit record.
 */
public final class YearsBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int PATIENTS = 60_000;
  private static final int PER_DAY = 2_000;

  /** What auditors ask touches no reception: a few show that they are not in its way. */
  private static final int PER_DAY_BESIDE_AUDIT = 20;

  private static final int MONTHS = 36;
  private static final long RECORDS = 10_000_000;
  private static final int ROUNDS = 100;
  private static final int WARM = 15;
  private static final int FEW = 100;
  private static final int PAGE = 50;

  private final boolean brief;
  private final PrintStream out;
  private final Supplier<String> load;
  private final Clock clock =
      Clock.fixed(TODAY.atTime(17, 0).atZone(FacilityTime.ZONE).toInstant(), FacilityTime.ZONE);

  /**
   * @param load what else the machine does, asked after each part
   */
  public YearsBench(boolean brief, PrintStream out, Supplier<String> load) {
    this.brief = brief;
    this.out = out;
    this.load = load;
  }

  public void run() throws IOException {
    run(questions(), PER_DAY);
  }

  /** Only what auditors ask. */
  public void runAudit() throws IOException {
    run(auditQuestions(), PER_DAY_BESIDE_AUDIT);
  }

  private void run(Map<String, BiConsumer<WiredBeans, Integer>> questions, int perDay)
      throws IOException {
    YearsOfRows years =
        new YearsOfRows(
            TODAY.withDayOfMonth(1).minusMonths((brief ? 1 : MONTHS) - 1L),
            TODAY,
            PATIENTS,
            perDay,
            Long.getLong("madoguchi.bench.records", brief ? RECORDS / FEW : RECORDS));
    YearsOfRows day = new YearsOfRows(TODAY, TODAY, PATIENTS, perDay, PER_DAY * 5L);
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            // two cores: a worker more than the one that was asked costs more than it brings
            .setServerConfig("max_parallel_workers_per_gather", "0")
            .start()) {
      out.printf(
          Locale.ROOT,
          "%nyears: from %s to %s %d receptions a day, %d audit records; %s%n",
          years.from(),
          years.until(),
          perDay,
          years.records(),
          load.get());
      try (House first = new House(postgres, "first_day", day);
          House full = new House(postgres, "years", years)) {
        out.println("made; database " + full.size() + "; " + load.get());
        int asked = 0;
        for (var question : questions.entrySet()) {
          asked++;
          measure(question.getKey(), question.getValue(), first, full);
          out.println("  (" + asked + " of " + questions.size() + "; " + load.get() + ")");
        }
        for (var question : questions.entrySet()) {
          out.println("plans: " + question.getKey());
          full.plans(question.getValue()).forEach(line -> out.println("  " + line));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the bench", e);
    }
  }

  private static Map<String, BiConsumer<WiredBeans, Integer>> questions() {
    Map<String, BiConsumer<WiredBeans, Integer>> questions = new LinkedHashMap<>();
    questions.put("the board", (beans, round) -> board(beans, null));
    questions.put("the board, searched", (beans, round) -> board(beans, "カキ"));
    questions.putAll(auditQuestions());
    questions.put("consented patients, first page", (beans, round) -> consented(beans, 0));
    questions.put("consented patients, page 20", (beans, round) -> consented(beans, 19 * PAGE));
    questions.put("register search, a name's beginning", (beans, round) -> search(beans, "カキカクウ"));
    questions.put("register search, one letter", (beans, round) -> search(beans, "カ"));
    questions.put("register search, everybody's beginning", (beans, round) -> search(beans, "架空"));
    questions.put("register search, a number", (beans, round) -> search(beans, patient(round)));
    return questions;
  }

  private static Map<String, BiConsumer<WiredBeans, Integer>> auditQuestions() {
    Map<String, BiConsumer<WiredBeans, Integer>> questions = new LinkedHashMap<>();
    questions.put(
        "who saw patient X",
        (beans, round) ->
            audit(beans, new AuditQuery(null, null, null, patient(round), null, 0, PAGE)));
    questions.put("the audit records of a week", (beans, round) -> audit(beans, week(round)));
    questions.put(
        "who saw patient X, a quarter",
        (beans, round) -> audit(beans, quarter(round, null, patient(round))));
    questions.put(
        "what a user did, a quarter",
        (beans, round) -> audit(beans, quarter(round, user(round), null)));
    questions.put(
        "leak report of a patient, a quarter",
        (beans, round) -> leak(beans, quarter(round, null, patient(round))));
    questions.put(
        "leak report of a user, a week",
        (beans, round) -> {
          AuditQuery week = week(round);
          leak(beans, new AuditQuery(week.from(), week.to(), user(round), null, null, 0, PAGE));
        });
    return questions;
  }

  private static void leak(WiredBeans beans, AuditQuery asked) {
    beans
        .part(LeakReportsBean.class)
        .report(new LeakQuestion(asked.patientNumber(), asked.account(), asked.from(), asked.to()));
  }

  private static AuditQuery quarter(int round, String account, String patient) {
    var to = TODAY.minusDays(round % 20).atStartOfDay(FacilityTime.ZONE);
    return new AuditQuery(
        to.minusMonths(3).toInstant(), to.toInstant(), account, patient, null, 0, PAGE);
  }

  private static String user(int round) {
    return "staff" + round % 300;
  }

  private static String patient(int round) {
    return YearsOfRows.number(1 + round * 5987 % PATIENTS);
  }

  private static AuditQuery week(int round) {
    var from = TODAY.minusDays(7 + round % 20).atStartOfDay(FacilityTime.ZONE);
    return new AuditQuery(
        from.toInstant(), from.plusDays(7).toInstant(), null, null, null, 0, PAGE);
  }

  private static void board(WiredBeans beans, String text) {
    var board =
        beans
            .part(ReceptionBoardBean.class)
            .board(new BoardFilter(BoardFilter.Show.ALL, text, 0, PAGE));
    some(board.rows());
  }

  private static void audit(WiredBeans beans, AuditQuery query) {
    AuditLedgerBean ledger = beans.part(AuditLedgerBean.class);
    ledger.search(query);
    ledger.count(query);
  }

  private static void consented(WiredBeans beans, int first) {
    some(
        beans
            .part(MedicalRecordViewerBean.class)
            .consentedPatients(ConsentedSearch.ALL, first, PAGE)
            .patients());
  }

  private static void search(WiredBeans beans, String text) {
    some(beans.part(PatientRegisterBean.class).search(text).patients());
  }

  /** A question that finds nothing measures nothing. */
  private static void some(List<?> found) {
    if (found.isEmpty()) {
      throw new IllegalStateException("the question of the bench found nothing");
    }
  }

  private void measure(
      String what, BiConsumer<WiredBeans, Integer> question, House first, House full) {
    int rounds = brief ? ROUNDS / 4 : ROUNDS;
    long[] small = new long[rounds];
    long[] large = new long[rounds];
    for (int round = -WARM; round < rounds; round++) {
      long one = first.ask(question, Math.abs(round));
      long other = full.ask(question, Math.abs(round));
      if (round >= 0) {
        small[round] = one;
        large[round] = other;
      }
    }
    out.printf(
        Locale.ROOT,
        "%-40s p95 %6.1f ms (median %6.1f); after the first day %6.1f ms (median %6.1f); ratio of p95 %.1f%n",
        what,
        percentile(large, 95),
        percentile(large, 50),
        percentile(small, 95),
        percentile(small, 50),
        percentile(large, 95) / percentile(small, 95));
  }

  private static double percentile(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /** A hospital's database with the program's persistence upon it. */
  private final class House implements AutoCloseable {
    private final Connection connection;
    private final AskedStatements statements;
    private final EntityManagerFactory factory;

    House(EmbeddedPostgres postgres, String name, YearsOfRows rows) throws SQLException {
      try (Connection admin = postgres.getPostgresDatabase().getConnection();
          Statement work = admin.createStatement()) {
        work.execute("create database " + name);
      }
      DataSource database = postgres.getDatabase("postgres", name);
      Schema.migrate(database);
      try (Connection filling = database.getConnection()) {
        rows.make(filling, out);
      }
      connection = database.getConnection();
      statements = new AskedStatements(connection);
      factory =
          Persistence.createEntityManagerFactory(
              "madoguchi",
              Map.of(
                  "jakarta.persistence.transactionType",
                  "RESOURCE_LOCAL",
                  "jakarta.persistence.jtaDataSource",
                  "",
                  "jakarta.persistence.nonJtaDataSource",
                  statements.pool(),
                  "eclipselink.session-name",
                  name,
                  "eclipselink.logging.level",
                  "WARNING"));
    }

    /** Nanoseconds from the begin of the transaction to its commit. */
    long ask(BiConsumer<WiredBeans, Integer> question, int round) {
      long begun = System.nanoTime();
      try (EntityManager em = factory.createEntityManager()) {
        em.getTransaction().begin();
        question.accept(new WiredBeans(em, clock), round);
        em.getTransaction().commit();
      }
      return System.nanoTime() - begun;
    }

    List<String> plans(BiConsumer<WiredBeans, Integer> question) throws SQLException {
      statements.note();
      ask(question, 7);
      return statements.plans();
    }

    String size() throws SQLException {
      try (Statement work = connection.createStatement();
          var rows =
              work.executeQuery("select pg_size_pretty(pg_database_size(current_database()))")) {
        rows.next();
        return rows.getString(1);
      }
    }

    @Override
    public void close() throws SQLException {
      factory.close();
      connection.close();
    }
  }
}
