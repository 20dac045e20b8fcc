package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.acceptance.system.Installation;

/**
 * Start of the process → first log-in page, with H2 as the demo has it. Cold: an empty folder, the
 * schema is made and the server unpacked. Warm: the next start on the same folder.
 */
final class StartBench {
  private static final int ACCOUNTS = 12;
  private static final double NANOS = 1e9;

  private final Options options;
  private final PrintStream out;

  StartBench(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Seconds to the log-in page and to ready (database usable too), MB after that. */
  private record Start(double page, double ready, double resident) {}

  void run() throws IOException {
    List<Start> cold = new ArrayList<>();
    List<Start> warm = new ArrayList<>();
    for (int n = 0; n < options.starts(); n++) {
      Path data = Files.createTempDirectory("madoguchi-start-");
      cold.add(start(data));
      warm.add(start(data));
    }
    out.println();
    out.printf("%-22s %6s %9s %9s %9s %9s%n", "start, s", "n", "page", "(min)", "ready", "MB");
    print("cold", cold);
    print("warm", warm);
    out.println("medians of the process's start to the log-in page's 200; " + Machine.load());
  }

  private Start start(Path data) {
    Path war = Installation.bundle("madoguchi.war");
    long begun = System.nanoTime();
    try (var server = new BenchServer(data, war, null, ACCOUNTS, options.jvm())) {
      Readiness.await(server, "login.xhtml");
      double page = (System.nanoTime() - begun) / NANOS;
      Readiness.await(server, "health/ready");
      double ready = (System.nanoTime() - begun) / NANOS;
      return new Start(page, ready, Machine.residentMegabytes(server.pid()));
    }
  }

  private void print(String name, List<Start> starts) {
    Figures page = Figures.of(starts.stream().mapToDouble(Start::page).toArray());
    out.printf(
        Locale.ROOT,
        "%-22s %6d %9.1f %9.1f %9.1f %9.0f%n",
        name,
        page.count(),
        page.median(),
        page.percentile(0),
        Figures.of(starts.stream().mapToDouble(Start::ready).toArray()).median(),
        Figures.of(starts.stream().mapToDouble(Start::resident).toArray()).median());
  }
}
