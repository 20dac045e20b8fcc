package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadFileTest {

  @TempDir Path folder;
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder).with("terminal.main.incompleteSeconds", "1");
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  static List<Arguments> badFiles() throws Exception {
    String good = new String(Site.face(1), StandardCharsets.UTF_8);
    byte[] cp932 = Site.sample("11-OQSsiquc01res_face_full.xml");
    byte[] broken = cp932.clone();
    broken[600] = (byte) 0xfd;
    broken[601] = (byte) 0xff;
    String doctype = "<!DOCTYPE XmlMsg [<!ENTITY a \"b\">]><XmlMsg>";
    return List.of(
        Arguments.of("truncated", utf8(good.substring(0, 900)), QuarantineReason.TRUNCATED),
        Arguments.of("empty", new byte[0], QuarantineReason.TRUNCATED),
        Arguments.of(
            "wrong root",
            utf8("<?xml version=\"1.0\"?><Order>1</Order>"),
            QuarantineReason.WRONG_ROOT),
        Arguments.of(
            "entities", utf8(good.replace("<XmlMsg>", doctype)), QuarantineReason.DTD_FORBIDDEN),
        Arguments.of(
            "crossed tags",
            utf8(good.replace("</MessageHeader>", "</MessageHead>")),
            QuarantineReason.NOT_WELL_FORMED),
        Arguments.of("malformed bytes", broken, QuarantineReason.MALFORMED_BYTES));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void isPutAsideWithAReasonAPersonCanReadAndTold(
      String kind, byte[] bytes, QuarantineReason reason) throws Exception {
    site.start();
    Path file = site.face(Site.faceName(1));
    site.put(file, bytes);
    Await.until("told", () -> site.hospital().quarantined().size() == 1);
    QuarantinedFile told = site.hospital().quarantined().get(0);
    assertEquals(reason, told.reason());
    assertEquals(Site.faceName(1), told.fileName());
    assertFalse(told.text(Locale.JAPANESE).isBlank());
    Await.until("original removed", () -> Files.notExists(file));
    QuarantinedFile listed = site.exchange().quarantined().get(0);
    assertEquals(told.captureKey(), listed.captureKey());
    assertEquals(told.arguments(), listed.arguments());
    assertEquals(Site.NODE, listed.node());
    assertTrue(site.hospital().results().isEmpty());

    Path kept = quarantined("");
    assertArrayEquals(bytes, Files.readAllBytes(kept));
    String note = Files.readString(quarantined(".reason"));
    assertTrue(note.contains("reason=" + reason.name()), note);
    assertTrue(note.contains(told.text(Locale.JAPANESE).replace(":", "\\:")), note);
    Await.until("marked as told", () -> site.count("quarantine") == 3);
  }

  private Path quarantined(String ending) throws Exception {
    try (var files = Files.list(site.capture("quarantine"))) {
      return files
          .filter(file -> file.toString().endsWith(".xml" + ending))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void largerThanTheLimitIsPutAsideWithoutBeingRead() throws Exception {
    site.with("capture.maxMiB", "1").start();
    Path file = site.face(Site.faceName(1));
    Path building = site.face("building.tmp");
    try (RandomAccessFile out = new RandomAccessFile(building.toFile(), "rw")) {
      out.write(utf8("<XmlMsg>"));
      out.seek(300L << 20);
      out.write(utf8("</XmlMsg>"));
    }
    Files.move(building, file);
    Await.until("told", () -> site.hospital().quarantined().size() == 1);
    QuarantinedFile told = site.hospital().quarantined().get(0);
    assertEquals(QuarantineReason.TOO_LARGE, told.reason());
    assertEquals(List.of("300.0 MiB"), told.arguments());
    Await.until("original removed", () -> Files.notExists(file));
    assertEquals((300L << 20) + 9, Files.size(quarantined("")));
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("the next passes", () -> site.hospital().results().size() == 1);
  }

  @Test
  void ofUnknownFamilyIsPutAside() throws Exception {
    site.start();
    site.put(site.res("orders.xml"), Site.answer("202601150001"));
    Await.until("told", () -> site.hospital().quarantined().size() == 1);
    assertEquals(QuarantineReason.UNKNOWN_FAMILY, site.hospital().quarantined().get(0).reason());
  }

  @Test
  void doesNotKeepGoodFilesFromPassing() throws Exception {
    site.with("terminal.main.reader", "one").start();
    site.put(site.face(Site.faceName(1)), Arrays.copyOf(Site.face(1), 700));
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("the good one passes", () -> site.hospital().results().size() == 1);
  }

  @Test
  void isReadAgainAfterItWasPutBackAndToldAgainIfStillBad() throws Exception {
    site.start();
    site.put(site.face(Site.faceName(1)), utf8("<Order></Order>"));
    Await.until("told", () -> site.count("quarantine") == 3);
    String key = site.hospital().quarantined().get(0).captureKey();
    assertTrue(site.exchange().requeue(key));
    Await.until("told again", () -> site.hospital().quarantined().size() == 2);
    assertFalse(site.exchange().requeue("no such key"));
  }

  @Test
  void isDeliveredWhenItWasPutBackAndTheCauseIsMended() throws Exception {
    site.with("capture.maxMiB", "1").start();
    String good = new String(Site.face(1), StandardCharsets.UTF_8);
    byte[] large = utf8(good.replace("</XmlMsg>", "<!-- filler -->".repeat(1 << 17) + "</XmlMsg>"));
    site.rename(site.face(Site.faceName(1)), large);
    Await.until("told", () -> site.count("quarantine") == 3);
    site.stop();
    site.with("capture.maxMiB", "10").start();
    Await.until("store open", () -> site.exchange().quarantined().size() == 1);
    assertTrue(site.exchange().requeue(site.exchange().quarantined().get(0).captureKey()));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    assertEquals(0, site.count("quarantine"));
  }

  @Test
  void isToldAfterTheDatabaseIsBackEvenByTheNextProcess() throws Exception {
    site.start();
    site.hospital().databaseDown(true);
    site.put(site.face(Site.faceName(1)), utf8("<Order></Order>"));
    Await.until("put aside", () -> site.count("quarantine") == 2);
    Await.until("tried", () -> site.hospital().attempts() > 3);
    site.stop();
    site.hospital().databaseDown(false);
    site.start();
    Await.until("told", () -> site.hospital().quarantined().size() == 1);
    Await.until("marked as told", () -> site.count("quarantine") == 3);
    site.stop();
    site.start();
    Await.until("known", () -> site.exchange().quarantined().size() == 1);
    assertEquals(1, site.hospital().quarantined().size());
    assertEquals(
        site.hospital().quarantined().get(0).captureKey(),
        site.exchange().quarantined().get(0).captureKey());
  }
}
