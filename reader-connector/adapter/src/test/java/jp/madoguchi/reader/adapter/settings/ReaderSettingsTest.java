package jp.madoguchi.reader.adapter.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderSettingsTest {
  @TempDir Path directory;

  @Test
  void whatIsNotSetHasADefault() {
    assertEquals(Path.of("/run/pcscd/pcscd.comm"), ReaderSettings.DEFAULTS.socket());
    assertEquals(Duration.ofSeconds(10), ReaderSettings.DEFAULTS.leftCard());
    assertTrue(ReaderSettings.DEFAULTS.pattern().matcher("受付1").matches());
  }

  @Test
  void theSettingsFileIsReadAsUtf8() throws Exception {
    Path file = directory.resolve("madoguchi.properties");
    Files.writeString(file, "reader.pattern = 受付.*\nreader.leftCardSeconds=5\n");

    ReaderSettings settings = ReaderSettings.load(file.toString());

    assertTrue(settings.pattern().matcher("受付1").matches());
    assertEquals(Duration.ofSeconds(5), settings.leftCard());
  }

  @ParameterizedTest
  @CsvSource({
    "reader.leftCardSeconds, ten",
    "reader.leftCardSeconds, -1",
    "reader.apduTimeoutMillis, 0",
    "reader.lockTimeoutMillis, 60001",
    "reader.sessionSeconds, 0",
    "reader.local, no",
    "reader.transport, winscard",
    "reader.pattern, '['"
  })
  void aValueThatCannotBeUsedIsNamed(String key, String value) {
    Properties properties = new Properties();
    properties.setProperty(key, value);
    String message =
        assertThrows(ReaderSettingsException.class, () -> ReaderSettings.of(properties))
            .getMessage();
    assertTrue(message.contains(key), message);
  }

  @Test
  void withoutAPortThereIsNoEndpointForDesksAndWithOneEveryFileIsNeeded() {
    Properties properties = new Properties();
    assertTrue(DeskSettings.of(properties).isEmpty());
    properties.setProperty("desk.port", "8444");
    for (String key :
        List.of("desk.keystore", "desk.keystorePasswordFile", "desk.truststore", "desk.revoked")) {
      String message =
          assertThrows(ReaderSettingsException.class, () -> DeskSettings.of(properties))
              .getMessage();
      assertTrue(message.contains(key + " "), message);
      properties.setProperty(key, "/etc/madoguchi/file");
    }
    DeskSettings settings = DeskSettings.of(properties).orElseThrow();
    assertEquals(64, settings.most());
    assertEquals(Duration.ofSeconds(3), settings.silent());
  }

  @Test
  void aFileThatIsNamedButMissingIsAnError() {
    String missing = directory.resolve("missing").toString();
    String message =
        assertThrows(ReaderSettingsException.class, () -> ReaderSettings.load(missing))
            .getMessage();
    assertTrue(message.contains(missing), message);
  }
}
