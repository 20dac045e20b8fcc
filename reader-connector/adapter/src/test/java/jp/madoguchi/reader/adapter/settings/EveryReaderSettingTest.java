package jp.madoguchi.reader.adapter.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.reader.certificate.CertificateSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reader setting that config/madoguchi.properties shows, with a value that nothing can be. */
class EveryReaderSettingTest {
  /** No number, no word, no address, no path, no regular expression. */
  private static final String WRONG = "(\\u0000";

  private static final Path SHIPPED = Path.of("../../config/madoguchi.properties");
  private static final Pattern KEY =
      Pattern.compile("#?((?:reader|certificate|desk)\\.[A-Za-z.]*)=.*");

  @TempDir Path folder;

  static List<String> keys() throws Exception {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(SHIPPED)) {
      Matcher key = KEY.matcher(line);
      if (key.matches()) {
        keys.add(key.group(1));
      }
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aWrongValueStopsTheConnectorWithKeyValueWhatIsAllowedFileAndLine(String key)
      throws Exception {
    Path file = folder.resolve("madoguchi.properties");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "desk.port=8444",
                "desk.keystore=k",
                "desk.keystorePasswordFile=p",
                "desk.truststore=t",
                "desk.revoked=r",
                "certificate.revocation=ocsp",
                "certificate.revocation.source=http://localhost/"));
    lines.add(key + ": " + WRONG);
    Files.write(file, lines);
    String said =
        assertThrows(ReaderSettingsException.class, () -> readAll(file.toString())).getMessage();
    String start = "setting " + key + " is \"(\\u0000\" (" + file + ", line 8); allowed: ";
    assertTrue(said.startsWith(start), said);
    assertFalse(said.endsWith(": "), said);
  }

  /** As the adapter does at its start. */
  private static void readAll(String file) {
    Properties properties = ReaderSettings.properties(file);
    ReaderSettings.of(properties);
    CertificateSettings.of(properties);
    DeskSettings.of(properties);
  }

  @Test
  void whatMustBeSetIsSaidWithoutALine() throws Exception {
    Path file = folder.resolve("madoguchi.properties");
    Files.writeString(file, "desk.port=8444");
    assertEquals(
        "setting desk.keystore is not set (" + file + "); allowed: the path of a file",
        assertThrows(ReaderSettingsException.class, () -> readAll(file.toString())).getMessage());
  }

  @Test
  void theListIsNotEmpty() throws Exception {
    assertTrue(keys().contains("reader.socket") && keys().contains("desk.max"));
  }
}
