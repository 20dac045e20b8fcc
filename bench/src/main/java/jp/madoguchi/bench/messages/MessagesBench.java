package jp.madoguchi.bench.messages;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.messages.MessageException;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints how each reader stands beside the bare StAX pass. */
public final class MessagesBench {
  private static final double MEGA = 1e6;

  private final boolean quick;
  private final PrintStream out;

  public MessagesBench(boolean quick, PrintStream out) {
    this.quick = quick;
    this.out = out;
  }

  /** Measures and prints one table per document. */
  public void run() {
    try {
      Map<Documents, Map<String, Result<?>>> figures = new TreeMap<>();
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
        .param(
            "document", java.util.Arrays.stream(documents).map(Enum::name).toArray(String[]::new))
        .forks(quick ? 1 : 3)
        .warmupIterations(quick ? 2 : 4)
        .warmupTime(TimeValue.milliseconds(quick ? 1000 : 2000))
        .measurementIterations(quick ? 3 : 5)
        .measurementTime(TimeValue.milliseconds(quick ? 500 : 2000))
        .jvmArgs("-Xms512m", "-Xmx512m")
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static void collect(
      Map<Documents, Map<String, Result<?>>> figures, ChainedOptionsBuilder options)
      throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      Documents document = Documents.valueOf(result.getParams().getParam("document"));
      Result<?> primary = result.getPrimaryResult();
      figures.computeIfAbsent(document, d -> new TreeMap<>()).put(primary.getLabel(), primary);
    }
  }

  private void print(Documents document, Map<String, Result<?>> figures) throws MessageException {
    int bytes = document.bytes().length;
    double bare = figures.get("stax").getScore();
    out.println();
    out.printf(
        "%-22s %12s %10s %8s %14s%n",
        document + ", " + bytes + " B", "a second", "± 99.9%", "MB/s", "x bare StAX");
    figures.forEach(
        (method, figure) ->
            out.printf(
                Locale.ROOT,
                "%-22s %12.1f %10.1f %8.1f %14.2f%n",
                method,
                figure.getScore(),
                figure.getScoreError(),
                figure.getScore() * bytes / MEGA,
                figure.getScore() / bare));
  }
}
