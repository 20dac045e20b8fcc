package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Hospital.HeardBulk;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.StoredFiles;
import jp.madoguchi.terminal.kit.Zips;
import jp.madoguchi.terminal.messages.BulkConfirmUnit;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkReception;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.RequestHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkResultTest {

  private static final String XML = "OQSmuquc02res_202601150006.xml";
  private static final String ZIP = "OQSmuquc02res_202601150006.zip";

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

  private HeardBulk heard() {
    Await.until("told", () -> !site.hospital().bulks().isEmpty());
    return site.hospital().bulks().get(0);
  }

  private QuarantinedFile quarantined() {
    Await.until("put aside", () -> site.hospital().quarantined().size() == 1);
    return site.hospital().quarantined().get(0);
  }

  @Test
  void isReadPersonByPersonFromTheCapture() throws Exception {
    site.start();
    site.put(site.res(XML), Site.sample("33b-OQSmuquc02res_done.xml"));
    HeardBulk heard = heard();
    assertEquals(2, heard.delivery().persons());
    assertEquals(MessageFamily.OQSmuquc, heard.delivery().family());
    assertEquals("202601150006", heard.delivery().requestSuffix());
    assertFalse(heard.delivery().requestedHere());
    assertEquals("00000000000000000001", heard.delivery().header().receptionNumber());
    assertInstanceOf(BulkConfirmUnit.class, heard.firstPeople().get(0));
    Await.until("archived", () -> site.count("archive") == 1);
    Await.until("original removed", () -> Files.notExists(site.res(XML)));
  }

  @Test
  void ofTheCentreStillAtWorkComesWithoutPeople() throws Exception {
    site.start();
    site.put(site.res(XML), Site.sample("33a-OQSmuquc02res_processing.xml"));
    assertEquals(SegmentOfResult.PROCESSING, heard().delivery().header().segmentOfResult());
    assertEquals(0, heard().delivery().persons());
  }

  @Test
  void uploadResultComesAsAnOrdinaryResult() throws Exception {
    site.start();
    site.put(
        site.res("OQSmuquc01res_202601150005.xml"),
        Site.sample("31-OQSmuquc01res_202601150005.xml"));
    Await.until("told", () -> site.hospital().results().size() == 1);
    assertInstanceOf(BulkReception.class, site.hospital().results().get(0).message());
  }

  @Test
  void inAZipIsReadWithoutUnpackingIt() throws Exception {
    site.start();
    byte[] xml = Site.sample("33b-OQSmuquc02res_done.xml");
    site.put(site.res(ZIP), Zips.of(XML, xml));
    assertEquals(2, heard().delivery().persons());
    assertEquals(ZIP, heard().delivery().fileName());
    assertEquals(2, heard().firstPeople().size());
  }

  static List<Arguments> badZips() throws Exception {
    byte[] xml = Site.sample("33b-OQSmuquc02res_done.xml");
    byte[] bomb = Zips.bomb(XML, 30 << 20);
    byte[] broken = Zips.stored(XML, xml);
    broken[200] ^= 0x20;
    byte[] cut = Zips.of(XML, xml);
    for (int i = 40; i < 400; i++) {
      cut[i] = 0x55;
    }
    return List.of(
        Arguments.of("no file", Zips.of(), QuarantineReason.ZIP_ENTRIES),
        Arguments.of("two files", Zips.of(XML, xml, "b.xml", xml), QuarantineReason.ZIP_ENTRIES),
        Arguments.of("slip", Zips.of("../" + XML, xml), QuarantineReason.ZIP_NAME),
        Arguments.of("absolute", Zips.of("/tmp/" + XML, xml), QuarantineReason.ZIP_NAME),
        Arguments.of("slip of Windows", Zips.of("..\\" + XML, xml), QuarantineReason.ZIP_NAME),
        Arguments.of(
            "of another request",
            Zips.of("OQSmuquc02res_202601150007.xml", xml),
            QuarantineReason.ZIP_NAME),
        Arguments.of("nested", Zips.of(XML, Zips.of(XML, xml)), QuarantineReason.ZIP_NESTED),
        Arguments.of("nested by name", Zips.of(ZIP, xml), QuarantineReason.ZIP_NAME),
        Arguments.of("encrypted", Zips.encrypted(XML, xml), QuarantineReason.ZIP_ENCRYPTED),
        Arguments.of("bomb", bomb, QuarantineReason.ZIP_BOMB),
        Arguments.of("one bit wrong", broken, QuarantineReason.ZIP_UNREADABLE),
        Arguments.of("overwritten", cut, QuarantineReason.ZIP_UNREADABLE),
        Arguments.of(
            "not the message", Zips.of(XML, "<Order/>".getBytes()), QuarantineReason.WRONG_ROOT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badZips")
  void inABadZipIsPutAsideWithItsReason(String kind, byte[] zip, QuarantineReason reason)
      throws Exception {
    site.start();
    site.put(site.res(ZIP), zip);
    assertEquals(reason, quarantined().reason());
    assertFalse(quarantined().text(Locale.JAPANESE).isBlank());
    assertFalse(quarantined().text(Locale.ENGLISH).contains("{"));
    assertTrue(site.hospital().bulks().isEmpty());
    Await.until("original removed, nothing unpacked", () -> filesOfTheSite() == 1);
  }

  private long filesOfTheSite() {
    try (var left = StoredFiles.below(folder)) {
      return left.filter(file -> file.toString().matches(".*\\.(zip|xml)")).count();
    } catch (IOException | UncheckedIOException removedMeanwhile) {
      return -1;
    }
  }

  @Test
  void thatUnpacksBeyondTheAbsoluteLimitIsPutAside() throws Exception {
    site.with("bulk.maxMiB", "1").with("bulk.zipRatio", "1000").start();
    String xml = new String(Site.sample("33b-OQSmuquc02res_done.xml"), StandardCharsets.UTF_8);
    String filled = xml.replace("<MessageBody>", "<MessageBody>" + " ".repeat(1 << 20));
    site.put(site.res(ZIP), Zips.of(XML, filled.getBytes(StandardCharsets.UTF_8)));
    assertEquals(QuarantineReason.ZIP_BOMB, quarantined().reason());
  }

  @Test
  void ofAnotherReceptionNumberThanAskedForIsPutAside() throws Exception {
    site.start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    download(suffix, "00000000000000000002");
    site.put(
        site.res("OQSmuquc02res_" + suffix + ".xml"), Site.sample("33b-OQSmuquc02res_done.xml"));
    assertEquals(QuarantineReason.RECEPTION_MISMATCH, quarantined().reason());
  }

  @Test
  void ofTheReceptionNumberAskedForIsOurs() throws Exception {
    site.start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    download(suffix, "00000000000000000001");
    site.stop();
    site.start();
    site.put(
        site.res("OQSmuquc02res_" + suffix + ".xml"), Site.sample("33b-OQSmuquc02res_done.xml"));
    assertTrue(heard().delivery().requestedHere());
  }

  private void download(String suffix, String reception) throws Exception {
    BulkDownloadRequest request =
        new BulkDownloadRequest(
            MessageFamily.OQSmuquc,
            new RequestHeader("1311111111", null, null, List.of()),
            new BulkDownloadBody(reception, List.of()),
            List.of());
    site.exchange()
        .write(Site.MAIN, MessageName.request(MessageFamily.OQSmuquc, "02", suffix), request);
  }
}
