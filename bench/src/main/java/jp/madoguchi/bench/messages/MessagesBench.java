package jp.madoguchi.bench.messages;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.messages.MessageException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints how each reader stands beside the bare StAX pass. */
public final class MessagesBench {
  private final boolean quick;
  private final PrintStream out;

  public MessagesBench(boolean quick, PrintStream out) {
    this.quick = quick;
    this.out = out;
  }

  /** Measures and prints one table per document. */
  public void run() {
    try {
      Map<Documents, Map<String, RunResult>> figures = new TreeMap<>();
      collect(figures, options("stax|codec|dom|jaxb", Documents.values()));
      collect(figures, options("bulkReader", Documents.PEOPLE));
      for (Documents document : Documents.values()) {
        print(document, figures.get(document));
      }
    } catch (RunnerException | MessageException broken) {
      throw new IllegalStateException("the benchmark of the messages did not run", broken);
    }
  }

  private ChainedOptionsBuilder options(String methods, Documents... documents) {
    return new OptionsBuilder()
        .include(MessageBenchmark.class.getName() + "\\.(" + methods + ")$")
        .param("document", Arrays.stream(documents).map(Enum::name).toArray(String[]::new))
        .forks(quick ? 1 : 3)
        .warmupIterations(quick ? 2 : 4)
        .warmupTime(TimeValue.milliseconds(quick ? 1000 : 2000))
        .measurementIterations(quick ? 3 : 5)
        .measurementTime(TimeValue.milliseconds(quick ? 500 : 2000))
        .jvmArgs("-Xms512m", "-Xmx512m")
        .addProfiler(CpuTime.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static void collect(
      Map<Documents, Map<String, RunResult>> figures, ChainedOptionsBuilder options)
      throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      Documents document = Documents.valueOf(result.getParams().getParam("document"));
      String method = result.getPrimaryResult().getLabel();
      figures.computeIfAbsent(document, d -> new TreeMap<>()).put(method, result);
    }
  }

  private void print(Documents document, Map<String, RunResult> figures) throws MessageException {
    int bytes = document.bytes().length;
    RunResult bare = figures.get("stax");
    out.println();
    out.printf(
        "%-20s %11s %9s %13s %10s %13s%n",
        document + ", " + bytes + " B",
        "a second",
        "± 99.9%",
        "x bare StAX",
        "CPU us",
        "x bare StAX");
    figures.forEach(
        (method, figure) ->
            out.printf(
                Locale.ROOT,
                "%-20s %11.1f %9.1f %13.2f %10.1f %13.2f%n",
                method,
                figure.getPrimaryResult().getScore(),
                figure.getPrimaryResult().getScoreError(),
                figure.getPrimaryResult().getScore() / bare.getPrimaryResult().getScore(),
                cpu(figure),
                cpu(bare) / cpu(figure)));
    out.println("x bare StAX: how many documents while the bare pass reads one");
  }

  private static double cpu(RunResult figure) {
    return figure.getSecondaryResults().get(CpuTime.LABEL).getScore();
  }
}
