package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.Web;
import jp.madoguchi.bench.Results.Dropped;
import jp.madoguchi.bench.Timeline.Station;
import jp.madoguchi.terminal.messages.MessageException;

/** Result file closed → on the screen; then, on the same server, the pages. */
final class LatencyBench {
  /** Results before those that count: a server that has just started is another question. */
  private static final int REGISTER_PART = 5000;

  private static final int FIRST = 40;

  /** Onto a board that is long already. */
  private static final int MORE = 20;

  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);
  private static final Duration STRIPS = Duration.ofSeconds(3);

  private final BenchOptions options;
  private final PrintStream out;
  private final Timeline timeline = new Timeline();
  private final AtomicLong failures = new AtomicLong();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private double cpuPerResult;
  private Figures scripted = Figures.of();

  LatencyBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    Path data = Files.createTempDirectory("madoguchi-bench-");
    Path war = BenchWar.in(data);
    try (EmbeddedPostgres postgres = postgres()) {
      var inside = new InsideAddress(postgres, data);
      List<Dropped> dropped = new ArrayList<>();
      try (BenchServer server =
          new BenchServer(data, war, postgres, options.clients(), options.jvm())) {
        Readiness.await(server, "health/ready");
        out.printf("%nserver ready: %s%n", Machine.resident(server.pid()));
        int count = options.perMinute() * options.minutes();
        var results =
            new Results(server.face(), FIRST + count + MORE + 1, options.readers(), options.drop());
        load(server.base(), results.register());
        List<SimulatedDesk> desks = desks(server.base());
        try (var screen = new Screen(server.base(), "desk" + options.clients())) {
          out.printf(
              "%d desks and a real browser are on the channel; %s%n", desks.size(), Machine.load());
          drop(results, FIRST, Math.max(FIRST, options.perMinute()), dropped);
          drain(dropped.size() * desks.size());
          if (options.parts().contains(BenchOptions.MeasuredPart.LATENCY)) {
            long used = Machine.cpuMillis(server.pid());
            drop(results, count, options.perMinute(), dropped);
            drain(dropped.size() * desks.size());
            cpuPerResult = (Machine.cpuMillis(server.pid()) - used) / (double) count;
          }
          screen.report(timeline);
          scripted = screen.script();
          screen.picture(data.resolve("screen.png"));
        }
        if (postgres != null && options.parts().contains(BenchOptions.MeasuredPart.BOARD)) {
          new BoardBench(server.base(), "desk" + options.clients(), out)
              .run(postgres, () -> drop(results, MORE, options.perMinute(), new ArrayList<>()));
        }
        desks.forEach(SimulatedDesk::close);
        out.printf("after the results: %s; %s%n", Machine.resident(server.pid()), Machine.load());
        if (postgres != null) {
          print(dropped, inside.read());
        }
        if (options.parts().contains(BenchOptions.MeasuredPart.PAGES)) {
          new PageBench(LogIn.as(http, server.base(), "desk1"), server.pid(), options.rounds(), out)
              .run();
          new PaintBench(server.base(), "desk2", options.rounds() / 3, out).run();
        }
      }
      if (postgres == null) {
        print(dropped, inside.read());
      }
    }
    out.println("logs and picture: " + data);
  }

  Timeline timeline() {
    return timeline;
  }

  private void print(List<Dropped> dropped, Map<String, Inside> inside) {
    int desks = options.clients() - 1;
    out.println();
    out.printf(
        "%d desks on the channel, %d readers, %d results a minute by chance, %s, %s%n",
        options.clients(),
        options.readers(),
        options.perMinute(),
        options.drop(),
        options.database());
    var first = dropped.subList(0, FIRST);
    new LatencyReport(first, inside, timeline, out).print("first " + FIRST, desks);
    if (dropped.size() > FIRST) {
      var rest = dropped.subList(FIRST, dropped.size());
      new LatencyReport(rest, inside, timeline, out).print("then " + rest.size(), desks);
      out.printf(
          Locale.ROOT,
          "CPU time of the server per result, with all desks: %.0f ms%n",
          cpuPerResult);
    }
    out.println(scripted.line("script of the real browser per row"));
    out.println("answers that failed and lines that broke: " + failures.get());
  }

  private EmbeddedPostgres postgres() throws IOException {
    return options.database() == BenchOptions.Database.H2 ? null : durable();
  }

  static EmbeddedPostgres durable() throws IOException {
    // as a hospital's: a commit is on the disk; and the time of each commit is kept
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("track_commit_timestamp", "on")
        .start();
  }

  void load(URI base, String csv) {
    List<String> lines = csv.lines().toList();
    // each request is one transaction of the register: a hospital's whole register is many
    for (int first = 1; first < lines.size(); first += REGISTER_PART) {
      List<String> part = lines.subList(first, Math.min(lines.size(), first + REGISTER_PART));
      String body = lines.get(0) + "\n" + String.join("\n", part) + "\n";
      Web.ok(
          DemoProgram.SERVICE
              .request(base, "api/patients", null)
              .header("Content-Type", "text/csv; charset=UTF-8")
              .POST(BodyPublishers.ofString(body)));
    }
  }

  List<SimulatedDesk> desks(URI base) {
    List<SimulatedDesk> desks = new ArrayList<>();
    for (int n = 1; n < options.clients(); n++) {
      String name = "desk" + n;
      var desk = new SimulatedDesk(name, LogIn.as(http, base, name), timeline, failures);
      desk.sitDown(http);
      desks.add(desk);
    }
    return desks;
  }

  /** Drops files at times that chance spreads over the minutes, as people come. */
  void drop(Results results, int count, int perMinute, List<Dropped> dropped) throws IOException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    long span = Duration.ofMinutes(1).toNanos() / perMinute * count;
    List<Long> offsets = random.longs(count, 0, span).sorted().boxed().collect(Collectors.toList());
    long start = System.nanoTime();
    for (long offset : offsets) {
      for (long left = start + offset - System.nanoTime();
          left > 0;
          left = start + offset - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      try {
        dropped.add(results.next());
      } catch (MessageException e) {
        throw new IllegalStateException("the virtual centre's answer cannot be written", e);
      }
    }
  }

  /** Waits until every desk was told every row, and for the strips that follow. */
  void drain(int expected) {
    long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
    while (timeline.count(Station.TOLD) < expected && System.nanoTime() < end) {
      LockSupport.parkNanos(STRIPS.toNanos());
    }
    LockSupport.parkNanos(STRIPS.toNanos());
  }

  private record InsideAddress(EmbeddedPostgres postgres, Path data) {
    Map<String, Inside> read() {
      return postgres == null
          ? Inside.read(BenchServer.h2(data), "madoguchi", BenchOptions.Database.H2)
          : Inside.read(
              postgres.getJdbcUrl("postgres", "postgres"),
              "postgres",
              BenchOptions.Database.POSTGRESQL);
    }
  }
}
