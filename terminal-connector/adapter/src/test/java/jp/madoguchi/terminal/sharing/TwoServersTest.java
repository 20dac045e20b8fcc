package jp.madoguchi.terminal.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Referee;
import jp.madoguchi.terminal.kit.Server;
import jp.madoguchi.terminal.kit.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two connectors on the folders of one terminal, and one referee. */
class TwoServersTest {

  @TempDir Path folder;
  private final Referee referee = new Referee();
  private Site site;
  private Server one;
  private Server two;

  @BeforeEach
  void build() throws Exception {
    // one reader: its results must stay in their order
    site = new Site(folder).with("terminal.main.reader", "gate");
    one = new Server("one", site, referee, null);
    two = new Server("two", site, referee, null);
  }

  @AfterEach
  void takeDown() {
    one.close();
    two.close();
  }

  private void put(int... numbers) throws Exception {
    for (int number : numbers) {
      site.put(site.face(Site.faceName(number)), Site.face(number));
    }
  }

  /** One after the other, so that their order is that of their capture. */
  private void captureInOrder(Server server, int... numbers) throws Exception {
    for (int number : numbers) {
      long before = server.count("waiting");
      put(number);
      Await.until("captured " + number, () -> server.count("waiting") == before + 1);
    }
  }

  private static List<String> names(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Site::faceName).toList();
  }

  private boolean storedAre(List<String> names) {
    return referee.stored().equals(names);
  }

  private boolean folderIsEmpty() {
    return site.folder("face").toFile().list().length == 0;
  }

  @Test
  void onlyTheOwnerTouchesTheFoldersAndForTheOtherThatIsNoFault() throws Exception {
    one.start().owns();
    two.start();
    put(1, 2);
    Await.until("stored", () -> referee.stored().size() == 2 && folderIsEmpty());
    assertEquals(0, two.count(""));
    assertEquals(2, one.count("archive"));
    Await.until("looked at", () -> two.exchange().states().stream().allMatch(TerminalState::up));
    assertEquals(
        List.of(TerminalPart.REQUEST_FOLDER, TerminalPart.CAPTURE),
        two.exchange().states().stream().map(TerminalState::part).toList());
    assertEquals(4, one.exchange().states().size());
    assertEquals(0, referee.refused());
  }

  @Test
  void nothingIsTouchedBeforeAnybodyOwnsTheTerminal() throws Exception {
    one.start();
    put(1);
    Await.until("at work", () -> one.exchange().states().stream().allMatch(TerminalState::up));
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    one.owns();
    Await.until("stored", () -> storedAre(names(1, 1)));
  }

  @Test
  void theHeirDeliversWhatTheDeadOwnerCapturedFirstAndInItsOrderAndUnderItsNames()
      throws Exception {
    one.start().owns();
    one.line().away(true);
    captureInOrder(one, 1, 2, 3, 4, 5);
    one.dies();
    put(6, 7, 8);
    two.start().owns();
    Await.until("stored", () -> referee.stored().size() == 8 && folderIsEmpty());
    assertEquals(names(1, 5), referee.stored().subList(0, 5));
    assertEquals(0, one.count("waiting"));
    Await.until("archived by the heir", () -> two.count("archive") == 8);
    assertTrue(referee.deliveries().stream().allMatch(one -> one.ownership() == 2));
  }

  @Test
  void whatAFormerOwnerLeavesLaterIsAdoptedWhileTheHeirIsAtWork() throws Exception {
    one.start().owns();
    one.line().away(true);
    captureInOrder(one, 1, 2);
    Path hidden = folder.resolve("hidden");
    one.dies();
    Files.move(one.folder(""), hidden);
    put(3);
    two.start().owns();
    Await.until("the originals too", () -> referee.stored().size() == 3);
    Files.move(hidden, one.folder(""));
    Await.until("looked through", () -> one.count("waiting") == 0);
    assertEquals(3, referee.stored().size());
    Await.until("all done", () -> two.count("waiting") == 0);
    Await.until(
        "both known as duplicates",
        () ->
            two.exchange().statistics().stream().mapToLong(FamilyStatistics::duplicates).sum()
                == 2);
  }

  @Test
  void aPausedOwnerThatWakesUpWritesNothingAndLosesNothing() throws Exception {
    one.start().owns();
    two.start();
    CountDownLatch paused = one.line().pauseAt(delivery -> delivery instanceof TerminalDelivery);
    put(1);
    Await.until("in its hand", () -> one.count("waiting") == 1);
    two.owns(); // the referee has given the terminal away
    Await.until("stored by the heir", () -> storedAre(names(1, 1)));
    paused.countDown();
    Await.until("refused", () -> referee.refused() >= 1);
    one.sharing().disown(Site.MAIN, 1);
    put(2);
    Await.until("stored", () -> storedAre(names(1, 2)) && folderIsEmpty());
    assertEquals(0, referee.again());
    Await.until(
        "what it had in its hand is let go",
        () -> one.exchange().statistics().stream().allMatch(row -> row.waiting() == 0));
    assertTrue(one.exchange().states().stream().allMatch(TerminalState::up));
    assertTrue(referee.quarantined().isEmpty());
    assertEquals(0, one.count("archive") + one.count("quarantine"));
  }

  @Test
  void aFormerOwnersWordDoesNotEndANewerOwnership() throws Exception {
    one.start().owns();
    one.owns();
    one.sharing().disown(Site.MAIN, 1);
    put(1);
    Await.until("stored", () -> storedAre(names(1, 1)));
    assertEquals(2, referee.deliveries().get(0).ownership());
  }

  @Test
  void theSameFileCapturedByBothIsStoredOnceAndKnownAsADuplicate() throws Exception {
    one.start().owns();
    one.line().away(true);
    captureInOrder(one, 1);
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    two.start();
    Path hidden = folder.resolve("hidden");
    Files.move(one.folder("waiting"), hidden); // it captured in the very moment of the change
    two.owns();
    Await.until("stored from the original", () -> storedAre(names(1, 1)));
    Files.createDirectories(one.folder("waiting"));
    for (Path capture : list(hidden)) {
      Files.move(capture, one.folder("waiting").resolve(capture.getFileName()));
    }
    Await.until("the second is dropped", () -> one.count("waiting") == 0);
    assertEquals(names(1, 1), referee.stored());
    assertEquals(1, two.count("archive"));
  }

  private static List<Path> list(Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    try (var stream = Files.newDirectoryStream(folder)) {
      stream.forEach(files::add);
    }
    return files;
  }

  @Test
  void whatOneDeliveredAndDiedBeforeRemovingIsSwallowedByTheKey() throws Exception {
    one.start().owns();
    put(1);
    Await.until("stored", () -> storedAre(names(1, 1)) && folderIsEmpty());
    one.dies();
    put(1); // its original, as if it had not been removed yet
    two.start().owns();
    Await.until("told again", () -> referee.again() == 1 && folderIsEmpty());
    assertEquals(1, referee.stored().size());
  }

  @Test
  void originalsThatStayInTheirFolderAreNotDeliveredAgainByTheHeir() throws Exception {
    site.with("terminal.main.afterDelivery", "leave");
    one.start().owns();
    put(1, 2, 3);
    Await.until("stored", () -> one.count("archive") == 3);
    one.dies();
    two.start().owns();
    put(4);
    Await.until("the new one", () -> two.count("archive") == 1);
    assertEquals(4, referee.stored().size());
    assertEquals(0, referee.again());
  }

  @Test
  void eachSaysHowManyResultsWaitOnWhichNodeAndWithLocalFoldersOfItselfOnly() throws Exception {
    one.start().owns();
    one.line().away(true);
    captureInOrder(one, 1, 2);
    one.sharing().disown(Site.MAIN);
    two.start();
    Await.until("open", () -> two.sharing().captures().size() == 2);
    NodeCaptures ones = two.sharing().captures().get(0);
    assertEquals("one", ones.node());
    assertEquals(List.of(new NodeCaptures.OfTerminal(Site.MAIN, 2, 0)), ones.terminals());
    assertTrue(two.sharing().captures().get(1).terminals().isEmpty());

    two.close();
    Server far = new Server("far", site.with("capture.dir", "elsewhere"), referee, null);
    far.start().owns();
    put(3);
    Await.until("stored", () -> referee.stored().contains(Site.faceName(3)));
    assertEquals(
        List.of("far"), far.sharing().captures().stream().map(NodeCaptures::node).toList());
    far.close();
    site.with("capture.dir", "capture");
    assertEquals(2, one.count("waiting"));
    one.line().away(false);
    one.owns();
    Await.until("once it is the owner again", () -> one.count("waiting") == 0);
  }

  @Test
  void theQuarantineOfEachCanBeSeenAndPutBackFromTheOther() throws Exception {
    one.start().owns();
    site.put(site.face(Site.faceName(1)), "<XmlMsg></Other></XmlMsg>".getBytes());
    Await.until("told", () -> referee.quarantined().size() == 1);
    one.sharing().disown(Site.MAIN);
    two.start();
    Await.until("open", () -> two.exchange().quarantined().size() == 1);
    QuarantinedFile seen = two.exchange().quarantined().get(0);
    assertEquals("one", seen.node());
    assertTrue(two.exchange().requeue(seen.captureKey()));
    assertEquals(0, one.count("quarantine"));
    assertFalse(two.exchange().requeue(seen.captureKey()));
    assertEquals(1, two.count("waiting")); // nobody owns the terminal
    Await.until("forgotten there", () -> one.exchange().quarantined().isEmpty());
    two.owns();
    Await.until("read again", () -> referee.quarantined().size() == 2);
    assertEquals("two", two.exchange().quarantined().get(0).node());
  }

  @Test
  void theNewsOfAQuarantinedFileThatTheDeadOwnerCouldNotTellIsToldByTheHeir() throws Exception {
    one.start().owns();
    one.line().away(true);
    site.put(site.face(Site.faceName(1)), "<XmlMsg></Other></XmlMsg>".getBytes());
    Await.until("put aside", () -> one.count("quarantine") == 1);
    one.dies();
    two.start().owns();
    Await.until("told", () -> referee.quarantined().size() == 1);
    assertEquals(1, two.exchange().quarantined().size());
    assertEquals(0, one.count("quarantine"));
  }

  @Test
  void anOwnerThatStartsWhileNobodyCanBeAskedCapturesAndDeliversNothing() throws Exception {
    one.start().owns();
    Await.until("noted", () -> !isEmpty(unchecked(one, "owner")));
    one.dies();
    one.start();
    captureInOrder(one, 1, 2);
    assertTrue(referee.stored().isEmpty());
    one.owns();
    Await.until("stored", () -> storedAre(names(1, 2)) && folderIsEmpty());
  }

  @Test
  void whoHeardThatAnotherOwnsTheTerminalCapturesNothingAfterARestart() throws Exception {
    one.start().owns();
    Await.until("noted", () -> !isEmpty(unchecked(one, "owner")));
    one.sharing().disown(Site.MAIN);
    Await.until("noted", () -> isEmpty(unchecked(one, "owner")));
    one.dies();
    one.start();
    put(1);
    two.start().owns();
    Await.until("stored", () -> storedAre(names(1, 1)) && folderIsEmpty());
    assertEquals(0, one.count(""));
  }

  private static Path unchecked(Server server, String file) {
    try {
      return server.folder(file);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }

  @Test
  void twoProcessesOfOneNameNeverShareAFolder() throws Exception {
    one.start().owns();
    Await.until("open", () -> one.count("") == 0 && Files.exists(unchecked(one, "owner")));
    Server same = new Server("one", site, referee, null);
    same.start().owns();
    Await.until(
        "says so",
        () ->
            same.exchange().states().stream()
                .anyMatch(state -> state.detail().startsWith("IN_USE")));
    same.close();
  }

  @Test
  void aServerCannotBeCalledLikeAFolderOfTheStore() {
    Server named = new Server("archive", site, referee, null);
    assertThrows(IllegalArgumentException.class, named::start);
  }
}
