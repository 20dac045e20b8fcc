package jp.madoguchi.terminal.virtual.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.terminal.messages.MessageEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualTerminalOptionsTest {
  @Test
  void aRootIsEnough() {
    VirtualTerminalOptions options = VirtualTerminalOptions.parse("--root", "data/terminal");
    assertEquals(Path.of("data/terminal"), options.root());
    assertEquals("1311111111", options.code());
    assertEquals(0, options.port());
    assertEquals(0, options.visits());
    assertEquals(4, options.readers());
    assertEquals(200, options.population());
    assertEquals(Duration.ofMillis(1500), options.answerDelay());
    assertEquals(MessageEncoding.UTF_8, options.encoding());
  }

  @Test
  void theRegisterGoesToAFileOrToTheStandardOutput() {
    assertEquals(
        Path.of("patients.csv"),
        VirtualTerminalOptions.parse("--export-patients", "patients.csv").exportFile());
    VirtualTerminalOptions output =
        VirtualTerminalOptions.parse("--export-patients", "--seed", "7", "--limit", "10");
    assertTrue(output.export());
    assertNull(output.exportFile());
    assertEquals(7, output.seed());
    assertEquals(10, output.exportLimit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--root",
        "--root d --code 123",
        "--root d --port 70000",
        "--root d --port x",
        "--root d --encoding EUC-JP",
        "--root d --readers 0",
        "--root d --population 0",
        "--root d --visits -1",
        "--root d --nonsense"
      })
  void aWrongCommandLineIsRefusedInWords(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
    assertThrows(IllegalArgumentException.class, () -> VirtualTerminalOptions.parse(arguments));
  }
}
