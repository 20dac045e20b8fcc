package jp.madoguchi.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.acceptance.system.DemoProgram;
import jp.madoguchi.acceptance.system.Web;
import jp.madoguchi.terminal.virtual.population.RegisterExport;
import jp.madoguchi.terminal.virtual.population.VirtualPopulation;

/**
 * A whole hospital's register through the interface into PostgreSQL, into an empty database and
 * once more over itself. What is held meanwhile is what survives a full collection, which is asked
 * for every few seconds: the clock pays for them.
 */
final class RegisterBench {
  private static final int PATIENTS = 300_000;
  private static final int FEW_PATIENTS = 30_000;
  private static final int WARM = 2_000;
  private static final String HEAP = "-Xmx512m";
  private static final Pattern FULL = Pattern.compile("Pause Full .* (\\d+)M->(\\d+)M\\(");

  private final BenchOptions options;
  private final PrintStream out;

  RegisterBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void run() throws IOException {
    Path data = Files.createTempDirectory("madoguchi-register-");
    Path collections = data.resolve("gc.log");
    List<String> jvm = new ArrayList<>(options.jvm());
    jvm.add(HEAP);
    jvm.add("-Xlog:gc:file=" + collections);
    int patients = options.brief() ? FEW_PATIENTS : PATIENTS;
    Path csv = register(data.resolve("register.csv"), patients);
    try (EmbeddedPostgres postgres = LatencyBench.durable();
        BenchServer server = new BenchServer(data, BenchWar.in(data), postgres, 1, jvm)) {
      Readiness.await(server, "health/ready");
      load(server.base(), register(data.resolve("warm.csv"), WARM));
      out.printf(
          Locale.ROOT,
          "%nregister of %d patients, %.1f MiB; heap %s; %s%n",
          patients,
          Files.size(csv) / 1048576.0,
          HEAP,
          Machine.load());
      measure("new", server, csv, patients, collections);
      measure("again", server, csv, patients, collections);
      out.println(Machine.resident(server.pid()) + "; " + Machine.load());
    }
    out.println("logs: " + data);
  }

  private void measure(String what, BenchServer server, Path csv, int patients, Path collections)
      throws IOException {
    collect(server.pid());
    int before = peak(collections, 0);
    int seen = Files.readAllLines(collections).size();
    long cpu = Machine.cpuMillis(server.pid());
    AtomicBoolean over = new AtomicBoolean();
    Thread collector =
        new Thread(
            () -> {
              while (!over.get()) {
                collect(server.pid());
              }
            },
            "collector");
    collector.start();
    long began = System.nanoTime();
    String answer;
    try {
      answer = load(server.base(), csv);
    } finally {
      over.set(true);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    cpu = Machine.cpuMillis(server.pid()) - cpu;
    join(collector);
    int peak = peak(collections, seen);
    out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.0f lines a second, CPU of the server %.1f s; live heap before %d MiB, at most"
            + " %d MiB meanwhile (growth %d MiB)%n%s%n",
        what,
        seconds,
        patients / seconds,
        cpu / 1000.0,
        before,
        peak,
        peak - before,
        answer);
  }

  /** The last full collection's rest where {@code from} is 0, else the largest since that line. */
  private static int peak(Path collections, int from) throws IOException {
    int found = 0;
    List<String> lines = Files.readAllLines(collections);
    for (String line : lines.subList(from, lines.size())) {
      Matcher full = FULL.matcher(line);
      if (full.find()) {
        int rest = Integer.parseInt(full.group(2));
        found = from == 0 ? rest : Math.max(found, rest);
      }
    }
    return found;
  }

  /** A full collection of the server, then a rest of five seconds. */
  private static void collect(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process process =
          new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("jcmd could not ask for a collection");
      }
      TimeUnit.SECONDS.sleep(5);
    } catch (IOException e) {
      throw new IllegalStateException("jcmd did not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** People of the virtual population who are on file; one in sixteen or so is not. */
  private static Path register(Path file, int patients) throws IOException {
    try (Writer csv = Files.newBufferedWriter(file)) {
      int written =
          RegisterExport.write(VirtualPopulation.of(1, patients + patients / 5), patients, csv);
      if (written != patients) {
        throw new IllegalStateException("the population has " + written + " patients only");
      }
    }
    return file;
  }

  private static String load(URI base, Path csv) throws IOException {
    return Web.ok(
        DemoProgram.SERVICE
            .request(base, "api/patients", null)
            .header("Content-Type", "text/csv")
            .timeout(java.time.Duration.ofMinutes(20))
            .POST(BodyPublishers.ofFile(csv)));
  }
}
