package jp.madoguchi.terminal.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.messages.BulkDownloadBody;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.RequestHeader;
import jp.madoguchi.terminal.windows.FileFaults.Act;
import jp.madoguchi.terminal.windows.FileFaults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Folders as a Windows server and a Windows share have them: drive letters, no colon in a name, no
 * permissions to ask for, a folder that cannot be opened and forced, and files that other programs
 * hold.
 */
class WindowsFoldersTest {
  private static final int LONGEST_NAME = 255;

  private final FileFaults faults = new FileFaults();
  private FaultyFileSystem system;
  private Site site;

  @BeforeEach
  void build() throws Exception {
    system = new FaultyFileSystem(Jimfs.newFileSystem(Configuration.windows()), faults);
    faults.denied(
        name -> name.length() > LONGEST_NAME || name.matches(".*[<>:\"|?*].*"),
        Act.WRITE,
        Act.MOVE_TO);
    Path root = system.getPath("C:\\madoguchi");
    Files.createDirectories(root);
    site =
        new Site(root)
            .with("terminal.main.watch", "false")
            .with("terminal.main.pollMillis", "20")
            .with("terminal.main.readerPattern", "_face_\\\\d{10}([0-9a-f]{20})_");
  }

  @AfterEach
  void takeDown() throws Exception {
    site.close();
    system.close();
  }

  private RequestTicket download(String suffix) throws Exception {
    BulkDownloadRequest request =
        new BulkDownloadRequest(
            MessageFamily.OQSmuquc,
            new RequestHeader("1311111111", null, null, List.of()),
            new BulkDownloadBody("1", List.of()),
            List.of());
    return site.exchange()
        .write(Site.MAIN, MessageName.request(MessageFamily.OQSmuquc, "02", suffix), request);
  }

  private List<String> names(String folder) {
    try (Stream<Path> entries = Files.list(site.folder(folder))) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void resultsAndRequestsPassAndNothingIsRepeatedAfterARestart() throws Exception {
    site.start();
    site.rename(site.face(Site.faceName(1)), Site.face(1));
    RequestTicket ticket = download(site.exchange().reserveSuffix(Site.MAIN));
    assertEquals(List.of(ticket.fileName()), names("req"));
    Await.until("archived", () -> site.count("archive") == 1);
    assertEquals("%020x".formatted(1), site.hospital().results().get(0).readerKey());
    site.stop();

    site.start();
    String next = site.exchange().reserveSuffix(Site.MAIN);
    assertTrue(next.compareTo(ticket.suffix()) > 0, next + " after " + ticket.suffix());
    site.put(site.face(Site.faceName(1)), Site.face(1));
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("the new one", () -> site.count("archive") == 2);
    Await.until("the folder", () -> Files.notExists(site.face(Site.faceName(1))));
    assertEquals(List.of(Site.faceName(1), Site.faceName(2)), site.hospital().resultNames());
  }

  @Test
  void aNameAsLongAsWindowsAllowsIsTaken() throws Exception {
    site.start();
    String usual = Site.faceName(1);
    String name = usual.replace(".xml", "x".repeat(LONGEST_NAME - usual.length()) + ".xml");
    assertEquals(LONGEST_NAME, name.length());
    site.put(site.face(name), Site.face(1));
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("both gone from the folder", () -> names("face").isEmpty());
    Await.until("both kept", () -> site.count("archive") + site.count("quarantine") >= 2);
    assertEquals(0, site.count("waiting"));
  }

  @Test
  void aFileThatAnotherProgramLocksHoldsUpNoOtherAndIsTakenOnceAndWhole() throws Exception {
    site.start();
    Path behind = FaultyFileSystem.unwrap(site.face(Site.faceName(1)));
    try (Fault lock = faults.locked(Site.faceName(1))) {
      Files.write(behind, Site.face(1)); // by the program that locks it
      site.put(site.face(Site.faceName(2)), Site.face(2));
      Await.until("the other", () -> site.hospital().resultNames().contains(Site.faceName(2)));
      assertTrue(site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
      assertTrue(site.hospital().quarantined().isEmpty());
      Await.until("struck", () -> lock.hits() > 1);
    }
    Await.until("the locked one", () -> site.count("archive") == 2);
    assertEquals(
        1, site.hospital().resultNames().stream().filter(Site.faceName(1)::equals).count());
  }

  @Test
  void anOriginalThatCannotBeRemovedIsTakenOnceAndRemovedWhenItCan() throws Exception {
    site.start();
    try (Fault scanner = faults.heldForReading(Site.faceName(1))) {
      site.put(site.face(Site.faceName(1)), Site.face(1));
      Await.until("tried to remove it", () -> scanner.hits() > 1);
      assertEquals(List.of(Site.faceName(1)), site.hospital().resultNames());
      assertTrue(Files.exists(site.face(Site.faceName(1))));
    }
    Await.until("removed", () -> Files.notExists(site.face(Site.faceName(1))));
    assertEquals(List.of(Site.faceName(1)), site.hospital().resultNames());
  }

  @Test
  void anOriginalThatCannotBeRemovedBeforeARestartIsNotTakenAgainAfterIt() throws Exception {
    site.start();
    try (Fault scanner = faults.heldForReading(Site.faceName(1))) {
      site.put(site.face(Site.faceName(1)), Site.face(1));
      Await.until("tried to remove it", () -> scanner.hits() > 0);
      site.stop();
      site.start();
      site.put(site.face(Site.faceName(2)), Site.face(2));
      Await.until("the next", () -> site.hospital().resultNames().contains(Site.faceName(2)));
    }
    Await.until("removed", () -> Files.notExists(site.face(Site.faceName(1))));
    assertEquals(
        1, site.hospital().resultNames().stream().filter(Site.faceName(1)::equals).count());
  }

  @Test
  void aFileThatVanishesBetweenTheListAndTheLookIsNoFault() throws Exception {
    site.start();
    try (Fault gone = faults.vanishing(Site.faceName(1))) {
      site.put(site.face(Site.faceName(1)), Site.face(1));
      Await.until("struck", () -> gone.hits() > 0);
      site.put(site.face(Site.faceName(2)), Site.face(2));
      Await.until("the other", () -> site.hospital().results().size() == 1);
    }
    assertTrue(site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
    assertTrue(site.hospital().quarantined().isEmpty());
    Await.until("nothing waits", () -> site.count("waiting") == 0);
    assertEquals(1, site.count("archive"));
  }

  @Test
  void aRequestThatCannotTakeItsNameIsSaidAndLeavesNothingBehind() throws Exception {
    site.start();
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    try (Fault denied = faults.denied(name -> name.endsWith(suffix + ".xml"), Act.MOVE_TO)) {
      var refused = assertThrows(TerminalUnavailableException.class, () -> download(suffix));
      assertEquals(TerminalPart.REQUEST_FOLDER, refused.state().part());
      assertEquals(1, denied.hits());
      assertEquals(List.of(), names("req"));
    }
    assertEquals(List.of(download(suffix).fileName()), names("req"));
  }

  @Test
  void aFolderThatCannotBeListedIsAStateAndItsFilesAreTakenAfterIt() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
    try (Fault denied = faults.denied("face"::equals, Act.LIST)) {
      Await.until("down", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, false));
      assertTrue(denied.hits() > 0);
      assertEquals(
          TerminalFault.class,
          site.exchange().states().stream()
              .filter(state -> state.part() == TerminalPart.FACE_FOLDER)
              .findFirst()
              .orElseThrow()
              .fault()
              .orElseThrow()
              .getClass());
      site.put(site.face(Site.faceName(1)), Site.face(1));
    }
    Await.until("taken", () -> site.hospital().results().size() == 1);
    Await.until("up again", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
  }

  @Test
  void aStoreThatCannotBeWrittenKeepsTheOriginalsUntilItCan() throws Exception {
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("first", () -> site.count("archive") == 1);
    byte[] second = Site.face(2);
    try (Fault full = faults.denied(WindowsFoldersTest::isOfStore, Act.WRITE, Act.MOVE_TO)) {
      site.put(site.face(Site.faceName(2)), second);
      Await.until("struck", () -> full.hits() > 0);
      Await.until("said", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, false));
      assertArrayEquals(second, Files.readAllBytes(site.face(Site.faceName(2))));
    }
    Await.until("taken", () -> site.count("archive") == 2);
    assertEquals(2, site.hospital().results().size());
  }

  /** A capture, or what the store writes to see whether it can. */
  private static boolean isOfStore(String name) {
    return name.contains("~") || name.matches("[0-9a-f-]{36}\\.tmp");
  }
}
