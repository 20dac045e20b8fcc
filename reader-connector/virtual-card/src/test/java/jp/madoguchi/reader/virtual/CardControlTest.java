package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control of the demo's cards over HTTP. */
@Tag("device")
class CardControlTest {
  @TempDir static Path directory;
  private static CardProcess process;

  @BeforeAll
  static void start() throws Exception {
    process = CardProcess.start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    process.end();
  }

  @Test
  void cardsArePutOnReadersAndTakenOff() throws Exception {
    assertTrue(process.get("/health").contains("\"status\":\"up\""));
    assertTrue(
        process.post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"1\"}").contains("試験 太郎"));
    assertTrue(
        process.readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":\"P0001\"}"));

    process.post(409, "/put", "{\"card\":\"P0002\",\"reader\":1}");
    process.post(200, "/put", "{\"card\":\"P0001\",\"reader\":\"Madoguchi Desk 2 00 00\"}");
    assertTrue(process.readers().contains("{\"name\":\"Madoguchi Desk 00 00\",\"card\":null}"));
    assertTrue(
        process.readers().contains("{\"name\":\"Madoguchi Desk 2 00 00\",\"card\":\"P0001\"}"));

    process.post(200, "/remove", "{\"reader\":\"3\"}");
    assertFalse(process.readers().contains("P0001"));
  }

  /** A name of somebody else's that was made to point here (DNS rebinding). */
  @ParameterizedTest
  @CsvSource({
    "/cards, evil.example, 403",
    "/faults/counters, evil.example:80, 403",
    "/cards, localhost, 200"
  })
  void onlyWhoCallsThisMachineByItsOwnNameReadsTheCards(String path, String host, int status)
      throws Exception {
    assertTrue(process.answerTo(path, host).startsWith("HTTP/1.1 " + status), host);
  }

  /** Most cards are in order; which are not depends on nothing but the person's number. */
  @ParameterizedTest
  @CsvSource({
    "P0123, 有効",
    "P0191, 更新時期(あと40日)",
    "P0292, 期限切れ(猶予期間中)",
    "P0093, 期限切れ(猶予期間も終了)",
    "P0094, 暗証番号ロック",
    "P0095, 顔認証マイナンバーカード(暗証番号なし)",
    "P0096, スマートフォン",
    "P0097, 失効したカード",
  })
  void theSamePersonAlwaysHasTheSameKindOfCard(String card, String words) throws Exception {
    process.post(200, "/put", "{\"card\":\"" + card + "\",\"reader\":\"2\"}");
    String all = process.get("/cards");
    String line = all.substring(all.indexOf("{\"id\":\"" + card));
    assertTrue(line.contains("\"person\":" + Integer.parseInt(card.substring(1)) + ","), line);
    assertTrue(line.contains("\"kind\":\"" + words + "\""), line);
    assertTrue(process.get("/cards.txt").contains(words + "  → Madoguchi Desk 00 01"));
    process.post(200, "/remove", "{\"reader\":\"2\"}");
  }

  @Test
  void theListOfRevokedCertificatesIsSignedAndHoldsTheRevokedCard() throws Exception {
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    X509CRL list;
    try (InputStream in = Files.newInputStream(directory.resolve("revoked/authority-2.crl"))) {
      list = (X509CRL) x509.generateCRL(in);
    }
    try (InputStream in = Files.newInputStream(directory.resolve("trust/authority-2.cer"))) {
      list.verify(x509.generateCertificate(in).getPublicKey());
    }
    String all = process.get("/cards");
    String revoked = all.substring(all.indexOf("\"REVOKED\""));
    Matcher serial = Pattern.compile("\"serial\":\"([0-9a-f]+)\"").matcher(revoked);
    assertTrue(serial.find());
    assertNotNull(list.getRevokedCertificate(new BigInteger(serial.group(1), 16)));
    assertEquals(200, process.send("/revoked/authority-2.crl", null, null).statusCode());
    assertEquals(404, process.send("/revoked/authority-9.crl", null, null).statusCode());
  }

  @Test
  void whatCannotBeDoneIsSaid() throws Exception {
    assertTrue(
        process.post(404, "/put", "{\"card\":\"Q1\",\"reader\":\"1\"}").contains("no card Q1"));
    assertTrue(process.post(404, "/remove", "{\"reader\":\"9\"}").contains("no reader 9"));
    assertTrue(process.post(400, "/put", "{\"card\":\"P0001\"}").contains("reader"));
    process.post(400, "/put", "nonsense");
    assertEquals(
        400,
        process.send("/put", "{\"card\":\"P0001\",\"reader\":\"1\"}", "text/plain").statusCode());
  }

  @Test
  void theServiceCanDieAndReturn() throws Exception {
    process.post(200, "/service/stop", "{}");
    assertEquals(503, process.send("/health", null, null).statusCode());
    process.post(200, "/service/start", "{}");
    assertTrue(process.get("/health").contains("\"status\":\"up\""));
  }
}
