package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.RunningProcess;
import jp.madoguchi.acceptance.system.Web;
import jp.madoguchi.bench.Results.Dropped;

/**
 * A bulk result of many persons, parsed, compared with the patients on file and stored, while the
 * reception works: its results a minute before, and during, on the same server. The virtual
 * terminal makes the result of a real request; the time counts from the moment its file is whole.
 */
final class BulkBench {
  private static final int FIRST = 40;
  private static final int ROUND = 5;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String HEAP = "-Xmx512m";

  private final BenchOptions options;
  private final PrintStream out;
  private final LatencyBench reception;

  BulkBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
    this.reception = new LatencyBench(options, out);
  }

  void run() throws IOException {
    Path data = Files.createTempDirectory("madoguchi-bulk-");
    Path war = BenchWar.in(data);
    try (EmbeddedPostgres postgres = LatencyBench.durable();
        BenchServer server = new BenchServer(data, war, postgres, options.clients(), jvm())) {
      Readiness.await(server, "health/ready");
      var results =
          new Results(server.face(), options.bulkPersons(), options.readers(), options.drop());
      reception.load(server.base(), results.register());
      String address = postgres.getJdbcUrl("postgres", "postgres");
      out.printf(
          "%n%s patients on file; heap %s; %s; %s%n",
          value(address, "select count(*) from patient"),
          HEAP,
          Machine.resident(server.pid()),
          Machine.load());
      List<SimulatedDesk> desks = reception.desks(server.base());
      try (var screen = new Screen(server.base(), "desk" + options.clients());
          RunningProcess terminal = terminal(data)) {
        if (!terminal.alive()) {
          throw terminal.failure("ended");
        }
        measure(server, address, results, desks.size(), screen);
      }
      desks.forEach(SimulatedDesk::close);
      out.printf("after all: %s; %s%n", Machine.resident(server.pid()), Machine.load());
    }
    out.println("logs: " + data);
  }

  private void measure(
      BenchServer server, String address, Results results, int desks, Screen screen)
      throws IOException {
    List<Dropped> warm = new ArrayList<>();
    reception.drop(results, FIRST, Math.max(FIRST, options.perMinute()), warm);
    List<Dropped> before = new ArrayList<>();
    reception.drop(results, options.perMinute(), options.perMinute(), before);
    String loadBefore = Machine.load();
    order(address);
    Path folder = server.face().resolveSibling("res");
    long seen = await(() -> resultIn(folder), "a bulk result");
    long cpu = Machine.cpuMillis(server.pid());
    List<Dropped> during = new ArrayList<>();
    while (!compared(address)) {
      if (MicrosecondClock.now() - seen > LONGEST.toNanos() / 1000) {
        throw server.failure("the bulk result was not compared within " + LONGEST);
      }
      reception.drop(results, ROUND, options.perMinute(), during);
    }
    cpu = Machine.cpuMillis(server.pid()) - cpu;
    String loadDuring = Machine.load();
    List<Dropped> all = new ArrayList<>(warm);
    all.addAll(before);
    all.addAll(during);
    reception.drain(all.size() * desks);
    screen.report(reception.timeline());
    double seconds =
        number(
                    address,
                    "select extract(epoch from compared_at) * 1000 from bulk_inquiry order by id")
                / 1000.0
            - seen / 1_000_000.0;
    double storing =
        number(
                address,
                "select extract(epoch from compared_at - fetched_at) * 1000 from bulk_inquiry")
            / 1000.0;
    print(address, seconds, storing, cpu);
    Map<String, Inside> inside = Inside.read(address, "postgres", BenchOptions.Database.POSTGRESQL);
    out.println();
    out.println("reception without bulk, " + loadBefore);
    new LatencyReport(before, inside, reception.timeline(), out)
        .print(before.size() + " results before", desks);
    out.println("reception while the bulk result is stored, " + loadDuring);
    new LatencyReport(during, inside, reception.timeline(), out)
        .print(during.size() + " results during", desks);
  }

  private void print(String address, double seconds, double storing, long cpu) {
    out.printf(
        Locale.ROOT,
        "%nbulk result of %s persons: %.1f s from the whole file to the last row compared and"
            + " stored (%.1f s of them storing), %.0f persons a second; CPU of the server meanwhile"
            + " %.1f s%n",
        value(address, "select stored from bulk_inquiry"),
        seconds,
        storing,
        number(address, "select stored from bulk_inquiry") / seconds,
        cpu / 1000.0);
    out.println(
        "classes: "
            + value(
                address,
                "select string_agg(c, ', ' order by c) from (select diff_class || ' ' || count(*)"
                    + " as c from bulk_person group by diff_class) classes"));
  }

  private List<String> jvm() {
    List<String> jvm = new ArrayList<>(options.jvm());
    jvm.add(HEAP);
    jvm.add("-Dmadoguchi.bulk.quiet=-");
    jvm.add("-Dmadoguchi.bulk.wait.first=1");
    return jvm;
  }

  /** Answers requests in a process of its own: what it takes is not the server's. */
  private RunningProcess terminal(Path data) {
    List<String> command =
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-jar",
            Installation.virtualTerminal().toString(),
            "--root",
            data.resolve("terminal").toString(),
            "--code",
            BenchServer.CODE,
            "--port",
            Integer.toString(Web.freePort()),
            "--visits",
            "0",
            "--seed",
            "1",
            "--population",
            Integer.toString(options.bulkPersons()),
            "--bulk-processing",
            "0");
    return RunningProcess.java("virtual terminal", data.resolve("terminal.log"), Map.of(), command);
  }

  /**
   * One file about everybody on file, as the page makes it; here without its division into many.
   */
  private static void order(String address) {
    execute(
        address,
        "insert into bulk_inquiry (id, version, order_id, part, parts, kind, population, state,"
            + " by_examination, persons, created_at, created_by, changed_at, next_at, urgent,"
            + " attempts, stored, result_persons) select 1, 1, 1, 1, 1, 'ELIGIBILITY',"
            + " 'CONTINUING', 'DRAFT', false, count(*), now(), 'bench', now(), now(), false, 0, 0,"
            + " 0 from insurance where closed_at is null");
    execute(
        address,
        "insert into bulk_person (id, version, inquiry_id, place, person_key, state,"
            + " patient_number, shown_name, shown_kana, birth_date, insurer_number, card_symbol,"
            + " card_number, branch) select 1000000 + row_number() over (order by p.id), 1, 1,"
            + " row_number() over (order by p.id), md5(random()::text || p.id), 'ASKED',"
            + " p.patient_number, p.full_name, p.name_kana, p.birth_date, i.insurer_number,"
            + " i.card_symbol, i.card_number, i.branch from patient p join insurance i on"
            + " i.patient_id = p.id and i.closed_at is null");
  }

  private static boolean compared(String address) {
    return number(address, "select count(*) from bulk_inquiry where compared_at is not null") > 0;
  }

  private static boolean resultIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("OQSmuquc02res_"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static long await(java.util.function.BooleanSupplier condition, String what) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + LONGEST + ": " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return MicrosecondClock.now();
  }

  private static void execute(String address, String sql) {
    try (Connection connection = DriverManager.getConnection(address, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String value(String address, String sql) {
    try (Connection connection = DriverManager.getConnection(address, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static double number(String address, String sql) {
    return Double.parseDouble(value(address, sql));
  }
}
