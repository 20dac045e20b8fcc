package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.MessageFamily;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

  private static final String PDF = "TKKsiquc01res_202601150009.pdf";

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private static byte[] pdf(int size) {
    String head = "%PDF-1.7\n";
    String tail = "\n%%EOF\n";
    return (head + "x".repeat(size - head.length() - tail.length()) + tail)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private QuarantineReason putAside() {
    Await.until("put aside", () -> site.hospital().quarantined().size() == 1);
    return site.hospital().quarantined().get(0).reason();
  }

  @Test
  void aPdfComesAsItIs() throws Exception {
    site.start();
    site.put(site.res(PDF), pdf(3 << 20));
    Await.until("told", () -> site.hospital().documents().size() == 1);
    DocumentDelivery document = site.hospital().documents().get(0);
    assertArrayEquals(pdf(3 << 20), document.content());
    assertEquals(MessageFamily.TKKsiquc, document.family());
    assertEquals("202601150009", document.requestSuffix());
    assertFalse(document.requestedHere());
    assertFalse(document.toString().contains("xxx"));
    Await.until("archived", () -> site.count("archive") == 1);
  }

  @Test
  void whatIsOnlyNamedAPdfIsPutAside() throws Exception {
    site.start();
    site.put(site.res(PDF), "<html>%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII));
    assertEquals(QuarantineReason.NOT_A_PDF, putAside());
    assertTrue(site.hospital().documents().isEmpty());
  }

  @Test
  void aPdfBeyondTheLimitIsPutAside() throws Exception {
    site.with("document.maxMiB", "1").start();
    site.put(site.res(PDF), pdf((1 << 20) + 1));
    assertEquals(QuarantineReason.TOO_LARGE, putAside());
  }

  @Test
  void theTextOfARefusalIsReadInEitherEncoding() throws Exception {
    site.start();
    site.put(
        site.res("OQSmuquc01req_202601150001.err"),
        "項目不正①".getBytes(Charset.forName("windows-31j")));
    site.put(site.res("OQSmuquc02req_202601150002.err"), "項目不正②".getBytes(StandardCharsets.UTF_8));
    Await.until("told", () -> site.hospital().refused().size() == 2);
    assertEquals(
        "項目不正①項目不正②",
        site.hospital().refused().stream()
            .map(refusal -> refusal.text())
            .sorted()
            .reduce("", String::concat));
  }
}
