package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.MovingClock;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.StoredFiles;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders of another machine: no file events, writers that take their time, and no common clock.
 */
class ShareTest {

  private static final int PIECES = 8;
  private static final long BETWEEN_PIECES = Duration.ofMillis(70).toNanos();

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Site site;

  @BeforeEach
  void build() throws Exception {
    site =
        new Site(folder)
            .by(clock)
            .with("terminal.main.watch", "false")
            .with("terminal.main.pollMillis", "20");
  }

  @AfterEach
  void takeDown() {
    site.close();
  }

  private void inPieces(OutputStream out, byte[] bytes) throws Exception {
    int piece = bytes.length / PIECES + 1;
    for (int from = 0; from < bytes.length; from += piece) {
      out.write(bytes, from, Math.min(piece, bytes.length - from));
      out.flush();
      LockSupport.parkNanos(BETWEEN_PIECES);
    }
  }

  @Test
  void whatASlowWriterWritesInPiecesIsTakenOnceAndWhole() throws Exception {
    site.start();
    byte[] xml = Site.sample("33b-OQSmuquc02res_done.xml");
    Path bulk = site.res("OQSmuquc02res_202601150006.xml");
    try (OutputStream out = Files.newOutputStream(site.face(Site.faceName(1)))) {
      inPieces(out, Site.face(1));
    }
    try (OutputStream out = Files.newOutputStream(bulk)) {
      inPieces(out, xml);
    }
    Await.until("both", () -> site.count("archive") == 2);
    assertEquals(List.of(Site.faceName(1)), site.hospital().resultNames());
    assertEquals(2, site.hospital().bulks().get(0).delivery().persons());
    assertTrue(site.hospital().quarantined().isEmpty());
    assertArrayEquals(Site.face(1), archived(Site.faceName(1)));
  }

  private byte[] archived(String name) throws Exception {
    try (var files = StoredFiles.below(site.capture("archive"))) {
      return Files.readAllBytes(
          files.filter(file -> file.toString().endsWith(name)).findFirst().orElseThrow());
    }
  }

  @Test
  void aPauseInTheMiddleOfAPersonIsNotAnEnd() throws Exception {
    site.with("terminal.main.incompleteSeconds", "20").start();
    byte[] xml = Site.sample("33b-OQSmuquc02res_done.xml");
    Path bulk = site.res("OQSmuquc02res_202601150006.xml");
    int half = new String(xml, StandardCharsets.UTF_8).indexOf("</BulkConfirmUnit>");
    Files.write(bulk, Arrays.copyOf(xml, half + "</BulkConfirmUnit>".length()));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("the other passes", () -> site.count("archive") == 1);
    assertEquals(0, site.count("waiting") + site.count("quarantine"));
    Files.write(bulk, xml);
    Await.until("whole", () -> site.hospital().bulks().size() == 1);
    assertEquals(2, site.hospital().bulks().get(0).delivery().persons());
  }

  @Test
  void aFileThatItsWriterLocksIsTakenOnceTheWriterIsDone() throws Exception {
    site.start();
    byte[] bytes = Site.face(1);
    try (FileChannel out =
            FileChannel.open(
                site.face(Site.faceName(1)),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        FileLock lock = out.lock()) {
      out.write(ByteBuffer.wrap(bytes, 0, 500));
      site.put(site.face(Site.faceName(2)), Site.face(2));
      Await.until("the other passes", () -> site.hospital().results().size() == 1);
      assertTrue(lock.isValid());
      out.write(ByteBuffer.wrap(bytes, 500, bytes.length - 500));
    }
    Await.until("taken", () -> site.hospital().results().size() == 2);
    assertTrue(site.hospital().quarantined().isEmpty());
  }

  @Test
  void aFileThatCannotBeOpenedForAWhileHoldsUpNoOtherAndIsTakenWhenItCan() throws Exception {
    site.start();
    Path held = site.face(Site.faceName(1));
    Files.createSymbolicLink(held, held.getFileName());
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("the other passes", () -> site.hospital().results().size() == 1);
    assertTrue(site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
    Files.delete(held);
    site.put(held, Site.face(1));
    Await.until("taken", () -> site.hospital().results().size() == 2);
  }

  @Test
  void theClockOfTheOtherMachineDoesNotMatter() throws Exception {
    site.start();
    List<Instant> times =
        List.of(
            Instant.now().plus(Duration.ofHours(9)),
            Instant.now().minus(Duration.ofHours(9)),
            Instant.EPOCH,
            Instant.parse("2099-12-31T00:00:00Z"));
    for (int i = 0; i < times.size(); i++) {
      Path beside = site.face("new-" + i + ".tmp");
      site.put(beside, Site.face(i));
      Files.setLastModifiedTime(beside, FileTime.from(times.get(i)));
      Files.move(beside, site.face(Site.faceName(i)));
    }
    Await.until("all", () -> site.count("archive") == times.size());
    assertEquals(times.size(), site.hospital().results().size());
    for (var delivery : site.hospital().results()) {
      Duration age = Duration.between(delivery.capturedAt(), Instant.now());
      assertTrue(age.abs().toMinutes() < 5, "captured by our own clock");
    }
  }

  @Test
  void aShareThatVanishesForAnHourLosesNothingAndNothingIsSentTwice() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.REQUEST_FOLDER, true));
    Path share = site.folder("req").getParent();
    Path away = folder.resolve("away");
    Files.move(share, away);
    for (TerminalPart part :
        List.of(
            TerminalPart.FACE_FOLDER, TerminalPart.RESULT_FOLDER, TerminalPart.REQUEST_FOLDER)) {
      Await.until("down: " + part, () -> site.hospital().lastHeard(part, false));
    }
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    var refused = assertThrows(TerminalUnavailableException.class, () -> download(suffix));
    assertEquals(TerminalPart.REQUEST_FOLDER, refused.state().part());
    clock.forward(Duration.ofHours(1));
    for (int i = 0; i < 20; i++) {
      Files.write(away.resolve("face").resolve(Site.faceName(i)), Site.face(i));
    }
    Files.move(away, share);
    Await.until("all that came meanwhile", () -> site.count("archive") == 20);
    assertEquals(20, site.hospital().results().size());
    Await.until("up again", () -> site.hospital().lastHeard(TerminalPart.REQUEST_FOLDER, true));
    download(suffix);
    assertEquals(1, site.folder("req").toFile().list().length);
  }

  private void download(String suffix) throws Exception {
    BulkDownloadRequest request =
        new BulkDownloadRequest(
            MessageFamily.OQSmuquc,
            new RequestHeader("1311111111", null, null, List.of()),
            new BulkDownloadBody("1", List.of()),
            List.of());
    site.exchange()
        .write(Site.MAIN, MessageName.request(MessageFamily.OQSmuquc, "02", suffix), request);
  }

  @Test
  void aBulkResultFarLargerThanTheHeapPassesThrough() throws Exception {
    Path file = site.res("OQSmuquc02res_202601150006.xml");
    int people = BigResult.write(file, 120L << 20);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-cp",
                System.getProperty("java.class.path"),
                BigResult.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("people " + people), said);
    assertEquals(1, site.count("archive"));
    assertTrue(Files.notExists(file));
  }
}
