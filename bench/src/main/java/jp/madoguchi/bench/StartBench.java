package jp.madoguchi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.acceptance.system.Installation;

/**
 * Start of the process → first log-in page, with H2 as the demo has it, once for each {@link
 * StartForm} by turns, so that a machine whose speed drifts is unjust to none. Cold: an empty
 * folder, the schema is made. Warm: the next start on the same folder.
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
  private record Start(double page, double ready, double cpu, double resident, double stop) {}

  void run() throws IOException {
    Map<StartForm, List<Start>> cold = new EnumMap<>(StartForm.class);
    Map<StartForm, List<Start>> warm = new EnumMap<>(StartForm.class);
    for (int n = 0; n < options.starts(); n++) {
      for (StartForm form : StartForm.values()) {
        out.println("start " + (n + 1) + " of " + options.starts() + ": " + form.shown());
        Path data = Files.createTempDirectory("madoguchi-start-");
        cold.computeIfAbsent(form, f -> new ArrayList<>()).add(start(data, form));
        warm.computeIfAbsent(form, f -> new ArrayList<>()).add(start(data, form));
      }
    }
    out.println();
    out.printf(
        "%-29s %4s %7s %7s %7s %7s %7s %7s %7s%n",
        "start, s", "n", "page", "(min)", "ratio", "ready", "CPU", "MB", "stop");
    print("cold", cold);
    print("warm", warm);
    out.println(
        "medians; page: from the process's start to the log-in page, ratio: page, of the first"
            + " form's; CPU: used until ready; stop: of an orderly stop, the first one of the last"
            + " form makes the archive; "
            + Machine.load());
  }

  private Start start(Path data, StartForm form) {
    Path war = Installation.bundle("madoguchi.war");
    long begun = System.nanoTime();
    var server = new BenchServer(data, war, null, ACCOUNTS, options.jvm(), form);
    try (server) {
      Readiness.await(server, "login.xhtml");
      double page = (System.nanoTime() - begun) / NANOS;
      Readiness.await(server, "health/ready");
      double ready = (System.nanoTime() - begun) / NANOS;
      double cpu = Machine.cpuMillis(server.pid()) / MILLIS;
      double resident = Machine.residentMegabytes(server.pid());
      long stopping = System.nanoTime();
      server.close();
      return new Start(page, ready, cpu, resident, (System.nanoTime() - stopping) / NANOS);
    }
  }

  private void print(String name, Map<StartForm, List<Start>> all) {
    double baseline = of(all.get(StartForm.PACKED), Start::page).median();
    all.forEach(
        (form, starts) ->
            out.printf(
                Locale.ROOT,
                "%-29s %4d %7.1f %7.1f %7.2f %7.1f %7.1f %7.0f %7.1f%n",
                name + ", " + form.shown(),
                starts.size(),
                of(starts, Start::page).median(),
                of(starts, Start::page).percentile(0),
                of(starts, Start::page).median() / baseline,
                of(starts, Start::ready).median(),
                of(starts, Start::cpu).median(),
                of(starts, Start::resident).median(),
                of(starts, Start::stop).median()));
  }

  private static Figures of(List<Start> starts, ToDoubleFunction<Start> figure) {
    return Figures.of(starts.stream().mapToDouble(figure).toArray());
  }
}
