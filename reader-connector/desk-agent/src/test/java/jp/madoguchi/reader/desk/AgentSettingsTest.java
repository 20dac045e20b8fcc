package jp.madoguchi.reader.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentSettingsTest {
  private static final String NEEDED =
      "server=host:8444\nkeystore=a.p12\npasswordFile=a.password\n";

  @TempDir Path folder;

  @Test
  void filesLieBesideTheSettingsAndTheRestHasDefaults() throws IOException {
    AgentSettings settings = read(NEEDED);
    assertEquals("host", settings.servers().get(0).getHostString());
    assertEquals(8444, settings.servers().get(0).getPort());
    assertEquals(folder.resolve("a.p12"), settings.keystore());
    assertEquals(Path.of("/run/pcscd/pcscd.comm"), settings.pcsc().socket());
    assertEquals(Duration.ofSeconds(30), settings.pcsc().sessionLimit());
  }

  @Test
  void theWayToTheReadersCanBeSet() throws IOException {
    assertEquals(ReaderTransport.NATIVE, transport("reader.transport=native\n"));
    assertEquals(ReaderTransport.PCSCD, transport("reader.transport=pcscd\n"));
    assertEquals(ReaderTransport.of(null), transport(""));
  }

  private ReaderTransport transport(String line) throws IOException {
    return read(NEEDED + line).pcsc().transport();
  }

  @Test
  void theExampleForOperatorsCanBeRead() throws IOException {
    AgentSettings settings = AgentSettings.read(Path.of("../../config/desk-agent.properties"));
    assertEquals(8444, settings.servers().get(0).getPort());
  }

  @Test
  void severalServersStandInALine() throws IOException {
    AgentSettings settings = read(NEEDED + "server=ap1:8444, ap2.hospital.example:8445\n");
    assertEquals(2, settings.servers().size());
    assertEquals("ap2.hospital.example", settings.servers().get(1).getHostString());
    assertEquals(8445, settings.servers().get(1).getPort());
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    refused("keystore", "server=host:8444\npasswordFile=a\n");
    refused("server", NEEDED + "server=host\n");
    refused("server", NEEDED + "server=host:1, other\n");
    refused("server", NEEDED + "server=host:1,,other:1\n");
    refused("host:1, host:1", NEEDED + "server=host:1, host:1\n");
    refused("reader.transport", NEEDED + "reader.transport=winscard\n");
    refused("reader.sessionSeconds", NEEDED + "reader.sessionSeconds=long\n");
  }

  private void refused(String key, String text) {
    String message = assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
    assertTrue(message.contains(key), message);
  }

  private AgentSettings read(String text) throws IOException {
    Path file = folder.resolve("agent.properties");
    Files.writeString(file, text);
    return AgentSettings.read(file);
  }
}
