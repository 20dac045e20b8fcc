package jp.madoguchi.terminal.messages.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer against every parser of the library, beginning with the corpus in the repository. Here a
 * fixed number of runs from a fixed seed; {@code ./madoguchi fuzz} goes on for minutes and keeps
 * what it finds in {@code target/fuzz}.
 */
@Tag("slow")
class FuzzingTest {
  private static final int MINUTES = Integer.getInteger("madoguchi.fuzz.minutes", 0);

  /** A parser under the fuzzer. */
  enum Target {
    CODEC(CodecFuzz.class, CodecFuzz::fuzzerTestOneInput, Corpus.messages(), 4_000),
    BULK(BulkFuzz.class, BulkFuzz::fuzzerTestOneInput, Corpus.bulkResults(), 2_000),
    TEXT(TextFuzz.class, TextFuzz::fuzzerTestOneInput, Corpus.texts(), 10_000);

    private final Class<?> type;
    private final Consumer<byte[]> parser;
    private final List<byte[]> corpus;
    private final int runs;

    Target(Class<?> type, Consumer<byte[]> parser, List<byte[]> corpus, int runs) {
      this.type = type;
      this.parser = parser;
      this.corpus = corpus;
      this.runs = runs;
    }
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void theCorpusIsReadOrRefused(Target target) {
    for (byte[] input : target.corpus) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> target.parser.accept(input));
    }
  }

  @Test
  void theCorpusHoldsWhatIsRightAndWhatIsWrong() {
    assertTrue(Corpus.messages().size() > 80);
    assertTrue(Corpus.texts().size() > 20);
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void nothingButAMessageOrARefusalComesOut(Target target) throws Exception {
    Path folder =
        Path.of("target", "fuzz", target.name().toLowerCase(java.util.Locale.ROOT))
            .toAbsolutePath();
    Path seeds = folder.resolve("seeds");
    Files.createDirectories(seeds);
    for (int i = 0; i < target.corpus.size(); i++) {
      Files.write(seeds.resolve("%03d".formatted(i)), target.corpus.get(i));
    }
    ProcessBuilder fuzzer = new ProcessBuilder(command(target, folder, seeds));
    File log = folder.resolve("fuzzer.log").toFile();
    if (MINUTES > 0) {
      fuzzer.inheritIO();
    } else {
      fuzzer.redirectErrorStream(true).redirectOutput(log);
    }
    assertEquals(0, fuzzer.start().waitFor(), "the input and the log are in " + folder);
  }

  private static List<String> command(Target target, Path folder, Path seeds) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:-OmitStackTraceInFastThrow", "-cp", classPath()));
    if (MINUTES == 0) {
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // starts faster
    }
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type.getName());
    command.add("--instrumentation_includes=jp.madoguchi.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.add("-max_len=16384");
    command.add("-timeout=10");
    if (target != Target.TEXT) {
      command.add("-dict=" + Corpus.words());
    }
    if (MINUTES > 0) {
      command.add("-max_total_time=" + MINUTES * 60 / Target.values().length);
      command.add("-print_final_stats=1");
      command.add(Files.createDirectories(folder.resolve("found")).toString());
    } else {
      command.add("-runs=" + target.runs);
      command.add("-seed=20260122");
    }
    command.add(seeds.toString());
    return command;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.contains("classes") || path.contains("jazzer"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }
}
