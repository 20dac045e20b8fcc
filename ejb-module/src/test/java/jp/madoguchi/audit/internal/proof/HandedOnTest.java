package jp.madoguchi.audit.internal.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger for other systems: syslog over TLS, and AuditEvents. */
class HandedOnTest {
  private static final ChainLink LINK =
      new ChainLink(7, 42, "ab".repeat(32), "k1", Instant.parse("2026-11-24T00:00:01Z"));
  private static final SealedRecord RECORD =
      new SealedRecord(
          42,
          Instant.parse("2026-11-24T00:00:00Z"),
          "doctor",
          "試験 医師",
          "DOCTOR",
          "192.0.2.7",
          "VIEW_MEDICAL",
          "000123",
          "a \"quoted\" ] \\ text",
          "EMERGENCY",
          null,
          null,
          "OK",
          null,
          2,
          null,
          null,
          null);

  @TempDir Path folder;

  @Test
  void aLineOfTheExportIsReadAsItWasWritten() {
    String line = ExportLines.link(LINK, RECORD, List.of());
    assertEquals(RECORD, ExportLines.record(FlatJson.read(line)));
    assertEquals(LINK, ExportLines.link(FlatJson.read(line)));
    assertEquals(
        "試験 医師", Json.createReader(new StringReader(line)).readObject().getString("displayName"));
    for (String wrong : List.of("", "{}", "{\"a\":1", "{\"a\":1}x", "{\"a\":1,\"a\":2}", "[1]")) {
      assertThrows(IllegalArgumentException.class, () -> FlatJson.read(wrong), wrong);
    }
  }

  @Test
  void aRecordIsASyslogMessage() {
    assertEquals(
        "<109>1 2026-11-24T00:00:00Z - madoguchi - VIEW_MEDICAL [madoguchi@32473"
            + " account=\"doctor\" action=\"VIEW_MEDICAL\" displayName=\"試験 医師\" form=\"2\" ground=\"EMERGENCY\" hash=\""
            + "ab".repeat(32)
            + "\" key=\"k1\" outcome=\"OK\" patient=\"000123\" record=\"42\" role=\"DOCTOR\""
            + " sealedAt=\"2026-11-24T00:00:01Z\" seq=\"7\""
            + " subject=\"a \\\"quoted\\\" \\] \\\\ text\" terminal=\"192.0.2.7\"]",
        SyslogLines.message(line()));
    assertArrayEquals("6 試験".getBytes(StandardCharsets.UTF_8), SyslogLines.framed("試験"));
  }

  @Test
  void itArrivesOverTlsAtWhoIsTrustedOnly() throws Exception {
    char[] password = "only a test".toCharArray();
    KeyStore store = authority(password);
    try (SSLServerSocket server =
        (SSLServerSocket) context(store, password).getServerSocketFactory().createServerSocket(0)) {
      CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> read(server));
      try (SyslogLines lines =
          new SyslogLines(
              "localhost", server.getLocalPort(), context(store, password).getSocketFactory())) {
        lines.send(line());
        lines.send(line());
      }
      String framed =
          new String(SyslogLines.framed(SyslogLines.message(line())), StandardCharsets.UTF_8);
      assertEquals(framed + framed, got.get());
      CompletableFuture<String> refused = CompletableFuture.supplyAsync(() -> read(server));
      assertThrows(
          SSLException.class,
          () ->
              new SyslogLines(
                  "localhost",
                  server.getLocalPort(),
                  (SSLSocketFactory) SSLSocketFactory.getDefault()));
      assertEquals("", refused.get());
    }
  }

  @Test
  void aReadingInAnEmergencyIsAnAuditEvent() {
    JsonObject event = Json.createReader(new StringReader(BalpEvent.of(line()))).readObject();
    assertEquals("AuditEvent", event.getString("resourceType"));
    assertEquals("R", event.getString("action"));
    assertEquals("2026-11-24T00:00:00Z", event.getString("recorded"));
    assertEquals(
        "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead",
        event.getJsonObject("meta").getJsonArray("profile").getString(0));
    assertEquals(
        "ETREAT",
        event
            .getJsonArray("purposeOfEvent")
            .getJsonObject(0)
            .getJsonArray("coding")
            .getJsonObject(0)
            .getString("code"));
    assertEquals(3, event.getJsonArray("agent").size());
    assertEquals(
        "000123",
        event
            .getJsonArray("entity")
            .getJsonObject(0)
            .getJsonObject("what")
            .getJsonObject("identifier")
            .getString("value"));
  }

  private static Map<String, String> line() {
    return FlatJson.read(ExportLines.link(LINK, RECORD, List.of()));
  }

  private static String read(SSLServerSocket server) {
    try (var socket = server.accept();
        InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException refused) {
      return "";
    }
  }

  private KeyStore authority(char[] password) throws Exception {
    Path file = folder.resolve("tls.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(password))
            .inheritIO()
            .start();
    assertEquals(0, made.waitFor());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return store;
  }

  private static SSLContext context(KeyStore store, char[] password) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("tls", store.getCertificate("tls"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
