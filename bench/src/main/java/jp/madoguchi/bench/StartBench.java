package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.acceptance.system.Installation;

/**
 * Start of the process → first log-in page, with H2 as the demo has it. Cold: an empty folder, the
 * schema is made and the server unpacked. Warm: the next start on the same folder.
 */
final class StartBench {
  private static final int ACCOUNTS = 12;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private final BenchOptions options;
  private final PrintStream out;

  StartBench(BenchOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** Seconds to the log-in page and to ready (database usable too), CPU seconds and MB then. */
  private record Start(double page, double ready, double cpu, double resident) {}

  void run() throws IOException {
    List<Start> cold = new ArrayList<>();
    List<Start> warm = new ArrayList<>();
    for (int n = 0; n < options.starts(); n++) {
      Path data = Files.createTempDirectory("madoguchi-start-");
      cold.add(start(data));
      warm.add(start(data));
    }
    out.println();
    out.printf(
        "%-12s %6s %9s %9s %9s %9s %9s%n", "start, s", "n", "page", "(min)", "ready", "CPU", "MB");
    print("cold", cold);
    print("warm", warm);
    out.println(
        "medians; page: from the process's start to the log-in page, CPU: used until ready; "
            + Machine.load());
  }

  private Start start(Path data) {
    Path war = Installation.bundle("madoguchi.war");
    long begun = System.nanoTime();
    try (var server = new BenchServer(data, war, null, ACCOUNTS, options.jvm())) {
      Readiness.await(server, "login.xhtml");
      double page = (System.nanoTime() - begun) / NANOS;
      Readiness.await(server, "health/ready");
      double ready = (System.nanoTime() - begun) / NANOS;
      double cpu = Machine.cpuMillis(server.pid()) / MILLIS;
      return new Start(page, ready, cpu, Machine.residentMegabytes(server.pid()));
    }
  }

  private void print(String name, List<Start> starts) {
    out.printf(
        Locale.ROOT,
        "%-12s %6d %9.1f %9.1f %9.1f %9.1f %9.0f%n",
        name,
        starts.size(),
        of(starts, Start::page).median(),
        of(starts, Start::page).percentile(0),
        of(starts, Start::ready).median(),
        of(starts, Start::cpu).median(),
        of(starts, Start::resident).median());
  }

  private static Figures of(List<Start> starts, ToDoubleFunction<Start> figure) {
    return Figures.of(starts.stream().mapToDouble(figure).toArray());
  }
}
