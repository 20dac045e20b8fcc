package jp.madoguchi.terminal.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In a JVM whose whole heap is 64 MiB a bulk result of 100,000 people (120 MB, as objects several
 * times that) is read, and one of 400 MB that tries to fill the memory is refused.
 */
@Tag("slow")
class BulkMemoryTest {
  private static final int PEOPLE = 100_000;
  private static List<String> lines;

  @BeforeAll
  static void runInASmallHeap() throws Exception {
    Process small =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                folder(BulkReader.class) + File.pathSeparator + folder(BulkMemoryRun.class),
                BulkMemoryRun.class.getName(),
                String.valueOf(PEOPLE))
            .redirectErrorStream(true)
            .start();
    small.getOutputStream().close();
    lines =
        new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertTrue(small.waitFor(1, TimeUnit.MINUTES));
    lines.forEach(System.out::println);
  }

  @Test
  void aHundredThousandPeopleAreReadInConstantMemory() {
    assertEquals("people " + PEOPLE + " of " + PEOPLE, lines.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "text",
    "comment",
    "instruction",
    "attribute",
    "name",
    "space",
    "elements",
    "beside people",
    "nesting"
  })
  void whatWouldFillTheMemoryIsRefused(String attempt) {
    assertTrue(lines.contains(attempt + " LIMIT_EXCEEDED"), () -> String.join("\n", lines));
  }

  private static String folder(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
