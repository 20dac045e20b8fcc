package jp.madoguchi.bench;

import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.acceptance.browser.Chromium;
import jp.madoguchi.bench.clinical.InventedMaster;
import jp.madoguchi.bench.clinical.OrderedDrugs;
import jp.madoguchi.bench.years.AskedStatements;
import jp.madoguchi.terminal.messages.ConsentElement;
import jp.madoguchi.terminal.messages.MessageException;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.virtual.answers.Visit;

/**
 * 医療情報閲覧 of patients who agreed to everything, all of them heavy but one: the pages beside the
 * light one's summary, both in a real browser, many who read, and the check of a drug to be ordered
 * beside the same with fewer drugs running. What the pages show came as answers of the terminal;
 * the tables of medicines are in effect.
 */
final class ClinicalBench {
  private static final int PATIENTS = 25;
  private static final int DOCTORS = 150;
  private static final int CHECKS = 1_000;
  private static final int FEW_CHECKS = 300;
  private static final int WARM_CHECKS = 200;
  private static final int MANY_RUNNING = 30;
  private static final int FEW_RUNNING = 5;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String LIGHT = "light patient, summary";
  private static final String HEAVY = "heavy patient, summary";
  private static final Visit EVERYTHING =
      new Visit(EnumSet.allOf(ConsentElement.class), Visit.A_DAY);

  private final BenchOptions options;
  private final PrintStream out;
  private final LocalDate today = LocalDate.now(MessageTimestamp.ZONE);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  ClinicalBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    Path data = Files.createTempDirectory("madoguchi-clinical-");
    try (EmbeddedPostgres postgres = LatencyBench.durable();
        Connection database = postgres.getPostgresDatabase().getConnection();
        BenchServer server =
            new BenchServer(data, BenchWar.in(data), postgres, 1, DOCTORS, options.jvm())) {
      Readiness.await(server, "health/ready");
      InventedMaster.inEffect(database, today);
      visits(server);
      Clinicians clinicians = new Clinicians(http, server, DOCTORS);
      Map<String, String> summaries = filled(server, clinicians.first(), database);
      List<String> numbers = List.copyOf(summaries.keySet());
      String light = summaries.get(numbers.get(0));
      String heavy = summaries.get(numbers.get(1));
      out.printf("%n%s; %s%n", Machine.resident(server.pid()), Machine.load());
      new PagesCompared(clinicians.first(), server.pid(), options.rounds(), out)
          .run("clinical page, ms", "light", LIGHT, pages(clinicians.first(), light, heavy));
      paint(server, numbers.get(0), numbers.get(1));
      load(server, clinicians);
      check(database);
    } catch (SQLException e) {
      throw new IllegalStateException("the database of the bench", e);
    }
    out.println("logs: " + data);
  }

  /** People come with their cards and agree to everything. */
  private void visits(BenchServer server) throws IOException {
    Results results =
        new Results(server.face(), PATIENTS * 2, options.readers(), BenchOptions.Drop.RENAME);
    new LatencyBench(options, out).load(server.base(), results.register());
    try {
      for (int n = 0; n < PATIENTS; n++) {
        results.next(EVERYTHING);
      }
    } catch (MessageException e) {
      throw new IllegalStateException("the virtual centre's answer cannot be written", e);
    }
  }

  /** Opens all summaries once, so that everything is asked for, answered and stored. */
  private Map<String, String> filled(BenchServer server, LogIn doctor, Connection database)
      throws IOException, SQLException {
    Map<String, String> summaries = Map.of();
    for (int seen = -1; summaries.isEmpty() || summaries.size() > seen; ) {
      seen = summaries.size();
      LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
      summaries = Clinicians.summaries(doctor);
    }
    summaries.values().forEach(doctor::get);
    new ClinicalTerminal(server.face(), database, today)
        .answer(summaries.size(), summaries.keySet().iterator().next());
    database.createStatement().execute("analyze");
    out.printf(
        "%n%d patients, 15,000 drugs and 5,000 pairs in effect; %s lines of drugs, %s of procedures%n",
        summaries.size(), count(database, "drug_line"), count(database, "procedure_line"));
    return summaries;
  }

  private static long count(Connection database, String table) throws SQLException {
    try (var work = database.createStatement();
        var rows = work.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, HttpRequest> pages(LogIn doctor, String light, String heavy) {
    Map<String, HttpRequest> pages = new LinkedHashMap<>();
    pages.put(LIGHT, doctor.background(light));
    pages.put(HEAVY, doctor.background(heavy));
    for (String tab : List.of("drug", "checkup", "care")) {
      pages.put("heavy patient, tab " + tab, doctor.background(heavy + "&tab=" + tab));
    }
    pages.put("list of consented patients", doctor.background("medical/index.xhtml"));
    return pages;
  }

  /** The addresses are the browser's own: they open for the log-in that they were made for. */
  private void paint(BenchServer server, String light, String heavy) {
    PagesPainted painted = new PagesPainted(server.base(), "light", LIGHT);
    try (Chromium chromium = new Chromium()) {
      Page page = PagesPainted.page(chromium);
      Screen.logInBehind(page, server.base(), "doctor" + DOCTORS, "/medical/index.xhtml");
      Map<String, String> own = Clinicians.addresses(page.content());
      for (int round = -2; round < options.rounds() / 3; round++) {
        painted.note(LIGHT, page, own.get(light), round >= 0);
        painted.note(HEAVY, page, own.get(heavy), round >= 0);
      }
    }
    painted.print(out);
  }

  private void load(BenchServer server, Clinicians clinicians) {
    Duration time = Duration.ofMinutes(options.brief() ? 1 : options.minutes());
    long cpu = Machine.cpuMillis(server.pid());
    Figures figures;
    try {
      figures = clinicians.read(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    cpu = Machine.cpuMillis(server.pid()) - cpu;
    out.println();
    out.println(Figures.heading(DOCTORS + " clinicians read summaries, ms"));
    out.println(figures.line("think time 20 s, heavy but one"));
    out.printf(
        Locale.ROOT,
        "%.1f summaries a second; CPU of the server %.1f ms each, %.2f of a core; %s; %s%n",
        figures.count() / (double) time.toSeconds(),
        cpu / (double) figures.count(),
        cpu / (double) time.toMillis(),
        Machine.resident(server.pid()),
        Machine.load());
  }

  private void check(Connection database) {
    int rounds = options.brief() ? FEW_CHECKS : CHECKS;
    try (OrderedDrugs orders = new OrderedDrugs(new AskedStatements(database).pool())) {
      IntStream.range(0, WARM_CHECKS).forEach(round -> orders.check(round, MANY_RUNNING));
      long[] few = new long[rounds];
      long[] many = new long[rounds];
      for (int round = 0; round < rounds; round++) {
        few[round] = orders.check(round, FEW_RUNNING);
        many[round] = orders.check(round, MANY_RUNNING);
      }
      Figures baseline = figures(few);
      Figures full = figures(many);
      out.println();
      out.println(Figures.heading("check of a drug to be ordered, ms") + "  x few");
      out.printf(Locale.ROOT, "%s %6.2f%n", baseline.line(FEW_RUNNING + " drugs running"), 1.0);
      out.printf(
          Locale.ROOT,
          "%s %6.2f%n",
          full.line(MANY_RUNNING + " drugs running"),
          full.median() / baseline.median());
      out.println(Machine.load());
    }
  }

  private static Figures figures(long... nanos) {
    return Figures.of(LongStream.of(nanos).mapToDouble(n -> n / NANOS_PER_MILLI).toArray());
  }
}
