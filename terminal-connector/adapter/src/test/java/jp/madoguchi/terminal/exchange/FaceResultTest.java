package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.StoredFiles;
import jp.madoguchi.terminal.messages.QualificationResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceResultTest {

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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isCapturedDeliveredTypedAndArchivedWithOrWithoutFileEvents(boolean watch) throws Exception {
    site.with("terminal.main.watch", Boolean.toString(watch)).start();
    byte[] bytes = Site.sample("11-OQSsiquc01res_face_full.xml");
    site.put(site.face(Site.faceName(1)), bytes);
    Await.until("delivered", () -> site.hospital().results().size() == 1);

    TerminalDelivery delivery = site.hospital().results().get(0);
    assertEquals(Site.MAIN, delivery.terminal());
    assertEquals(Site.faceName(1), delivery.fileName());
    assertEquals(64, delivery.captureKey().length());
    assertTrue(delivery.isFace());
    assertNull(delivery.readerKey());
    assertFalse(delivery.requestedHere());
    assertInstanceOf(QualificationResponse.class, delivery.message());

    Await.until("original removed", () -> Files.notExists(site.face(Site.faceName(1))));
    Await.until("nothing waits", () -> site.count("waiting") == 0);
    try (var archive = StoredFiles.below(site.capture("archive"))) {
      Path kept = archive.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertTrue(Arrays.equals(bytes, Files.readAllBytes(kept)));
    }
    Await.until("endpoint released", () -> site.container().openEndpoints() == 0);
  }

  @Test
  void leavesNoContentBehindWhenTheSettingSaysDelete() throws Exception {
    site.with("terminal.main.afterDelivery", "delete").start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("original removed", () -> Files.notExists(site.face(Site.faceName(1))));
    Await.until("marked", () -> site.count("archive") == 1);
    try (var archive = StoredFiles.below(site.capture("archive"))) {
      Path mark = archive.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertEquals(0, Files.size(mark));
    }
    assertEquals(0, site.count("waiting"));
  }

  @Test
  void writtenInPiecesIsDeliveredOnceAndWhole() throws Exception {
    site.with("terminal.main.stableMillis", "20").start();
    byte[] bytes = Site.face(7);
    Path file = site.face(Site.faceName(7));
    Path last = site.face(Site.faceName(8));
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < bytes.length; i += 400) {
        out.write(bytes, i, Math.min(400, bytes.length - i));
        out.flush();
        // the folder is looked at between two pieces, proved by another file passing through it
        int marker = 1000 + i;
        site.rename(site.face(Site.faceName(marker)), Site.face(marker));
        Await.until(
            "marker " + marker,
            () -> site.hospital().resultNames().contains(Site.faceName(marker)));
        assertFalse(
            i + 400 < bytes.length && site.hospital().resultNames().contains(Site.faceName(7)),
            "delivered before it was whole");
      }
    }
    Await.until("delivered", () -> site.hospital().resultNames().contains(Site.faceName(7)));
    site.put(last, Site.face(8));
    Await.until("last", () -> site.hospital().resultNames().contains(Site.faceName(8)));
    assertEquals(
        1, site.hospital().resultNames().stream().filter(Site.faceName(7)::equals).count());
    assertTrue(site.hospital().quarantined().isEmpty());
  }

  @Test
  void comingTwiceIsDeliveredOnceAndCounted() throws Exception {
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("archived", () -> site.count("archive") == 1);
    Await.until("original removed", () -> Files.notExists(site.face(Site.faceName(1))));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("removed again", () -> Files.notExists(site.face(Site.faceName(1))));
    site.put(site.face(Site.faceName(2)), Site.face(1));
    Await.until("other name removed", () -> Files.notExists(site.face(Site.faceName(2))));
    Await.until("counted", () -> line("OQSsiquc01_face").duplicates() == 2);
    assertEquals(1, site.hospital().results().size());
    assertEquals(1, line("OQSsiquc01_face").captured());
    assertEquals(1, line("OQSsiquc01_face").delivered());
  }

  @Test
  void thatTakesTheNameOfAnotherStillUnderWayIsNotRemovedWithIt() throws Exception {
    site.start();
    Path file = site.face(Site.faceName(1));
    CountDownLatch go = site.hospital().hold(delivery -> true);
    site.rename(file, Site.face(1));
    Await.until("first captured", () -> site.count("waiting") == 1);
    site.rename(file, Site.face(2));
    go.countDown();
    Await.until("both delivered", () -> site.hospital().results().size() == 2);
    Await.until("original removed", () -> Files.notExists(file));
    assertEquals(2, new HashSet<>(keys()).size());
  }

  private List<String> keys() {
    return site.hospital().results().stream().map(TerminalDelivery::captureKey).toList();
  }

  @Test
  void tellsTheReaderByThePatternOfTheFileName() throws Exception {
    site.with("terminal.main.readerPattern", "_face_\\\\d{10}([0-9a-f]{20})_").start();
    site.put(site.face(Site.faceName(0xab)), Site.face(1));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    assertEquals("000000000000000000ab", site.hospital().results().get(0).readerKey());
  }

  @Test
  void ofOneReaderDoesNotWaitForAnotherReadersSlowTransaction() throws Exception {
    site.start();
    CountDownLatch go =
        site.hospital().hold(delivery -> delivery.fileName().equals(Site.faceName(1)));
    site.rename(site.face(Site.faceName(1)), Site.face(1));
    for (int i = 2; i <= 10; i++) {
      site.rename(site.face(Site.faceName(i)), Site.face(i));
    }
    Await.until("the others pass", () -> site.hospital().results().size() == 9);
    assertFalse(site.hospital().resultNames().contains(Site.faceName(1)));
    go.countDown();
    Await.until("and the slow one", () -> site.hospital().results().size() == 10);
  }

  @Test
  void ofOneReaderStaysInOrder() throws Exception {
    site.with("terminal.main.reader", "counter-1").start();
    CountDownLatch go =
        site.hospital().hold(delivery -> delivery.fileName().equals(Site.faceName(1)));
    site.rename(site.face(Site.faceName(1)), Site.face(1));
    Await.until("first is under way", () -> site.count("waiting") == 1);
    for (int i = 2; i <= 6; i++) {
      int captured = i;
      site.rename(site.face(Site.faceName(i)), Site.face(i));
      Await.until("captured", () -> site.count("waiting") == captured);
    }
    go.countDown();
    Await.until("all", () -> site.hospital().results().size() == 6);
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6).stream().map(Site::faceName).toList(),
        site.hospital().resultNames());
    assertEquals(1, site.hospital().mostConcurrent());
    assertEquals("counter-1", site.hospital().results().get(0).readerKey());
  }

  @Test
  void sixHundredWithinOneSecondAreSixHundredStored() throws Exception {
    site.start();
    for (int i = 0; i < 600; i++) {
      site.put(site.face(Site.faceName(i)), Site.face(i));
    }
    Await.until("all delivered", () -> site.hospital().results().size() >= 600);
    Await.until("all archived", () -> site.count("archive") == 600);
    assertEquals(600, new HashSet<>(site.hospital().resultNames()).size());
    assertEquals(600, site.hospital().results().size());
    Await.until("folder empty", () -> site.folder("face").toFile().list().length == 0);
  }

  @Test
  void filesThatAreNotResultsAreLeftAlone() throws Exception {
    site.start();
    Path note = site.face("desktop.ini");
    site.put(note, new byte[] {1});
    site.put(site.face(".OQSsiquc01res_face_x.xml"), Site.face(9));
    Files.createDirectory(site.face("folder.xml"));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    assertTrue(Files.exists(note));
    assertTrue(Files.exists(site.face(".OQSsiquc01res_face_x.xml")));
    assertTrue(site.hospital().quarantined().isEmpty());
  }

  private FamilyStatistics line(String family) {
    return site.exchange().statistics().stream()
        .filter(line -> line.family().equals(family))
        .findFirst()
        .orElse(new FamilyStatistics(Site.MAIN, family, 0, 0, 0, 0, 0, 0));
  }
}
