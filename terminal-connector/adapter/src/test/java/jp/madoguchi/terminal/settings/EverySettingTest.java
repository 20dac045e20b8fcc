package jp.madoguchi.terminal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each setting that config/madoguchi.properties shows, with a value that nothing can be. */
class EverySettingTest {
  /** No number, no word, no name, no path, no regular expression. */
  private static final String WRONG = "(\\u0000";

  private static final Path SHIPPED = Path.of("../../config/madoguchi.properties");
  private static final Pattern KEY = Pattern.compile("#?([a-z][A-Za-z.]*)=.*");
  private static final Pattern OF_THE_READERS = Pattern.compile("(reader|certificate|desk)\\..*");

  @TempDir Path folder;

  static List<String> keys() throws Exception {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(SHIPPED)) {
      Matcher key = KEY.matcher(line);
      if (key.matches() && !OF_THE_READERS.matcher(key.group(1)).matches()) {
        keys.add(key.group(1));
      }
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aWrongValueStopsTheConnectorWithKeyValueWhatIsAllowedFileAndLine(String key)
      throws Exception {
    Path file =
        file("terminals=main", "terminal.main.code=1311111111", "", "  " + key + " = " + WRONG);
    String said =
        assertThrows(TerminalSettingsException.class, () -> SettingsFile.read(file)).getMessage();
    String start = "setting " + key + " is \"(\\u0000\" (" + file + ", line 4); allowed: ";
    assertTrue(said.startsWith(start), said);
    assertFalse(said.endsWith(": "), said);
  }

  @Test
  void theListIsNotEmpty() throws Exception {
    assertTrue(keys().contains("terminal.main.pollMillis") && keys().contains("bulk.zipRatio"));
  }

  @Test
  void whatMustBeSetIsSaidWithoutALine() throws Exception {
    Path file = file("terminals=main");
    assertEquals(
        "setting terminal.main.code is not set (" + file + "); allowed: ten digits (医療機関コード)",
        assertThrows(TerminalSettingsException.class, () -> SettingsFile.read(file)).getMessage());
  }

  @Test
  void theShippedFileHoldsNoUnknownKey() throws Exception {
    Path all = folder.resolve("all.properties");
    Files.writeString(all, Files.readString(SHIPPED).replaceAll("(?m)^#(?=[a-z][A-Za-z.]*=)", ""));
    assertEquals(List.of(), KnownKeys.ofThisRelease().unknown(all));
  }

  @ParameterizedTest
  @CsvSource({
    "terminls, terminals",
    "terminal.main.pollMilis, terminal.N.pollMillis",
    "terminal.dental.folders.EPS.rex, terminal.N.folders.F.req",
    "reader.sokcet, reader.socket",
    "quarantine.day, quarantine.days",
    "retention.YZK.dayz, retention.F.days",
    "desk.keystorePassword, desk.keystorePasswordFile"
  })
  void aKeyThatIsNoneIsSaidWithTheOneThatWasMeantAndWithoutItsValue(String typed, String meant)
      throws Exception {
    Path file = file("terminals=", typed + "=secret");
    List<String> said = KnownKeys.ofThisRelease().unknown(file);
    assertEquals(1, said.size(), said::toString);
    assertTrue(said.get(0).contains(typed), said::toString);
    assertTrue(said.get(0).endsWith("; is " + meant + " meant?"), said::toString);
    assertFalse(said.get(0).contains("secret"), said::toString);
  }

  private Path file(String... lines) throws Exception {
    Path file = folder.resolve("madoguchi.properties");
    Files.writeString(file, String.join("\n", lines));
    return file;
  }
}
