package jp.madoguchi.terminal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Hospital;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.TestContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

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

  @Test
  void whileTheDatabaseIsDownNothingIsLostAndAfterwardsAllIsDelivered() throws Exception {
    site.start();
    site.hospital().databaseDown(true);
    for (int i = 0; i < 50; i++) {
      site.put(site.face(Site.faceName(i)), Site.face(i));
    }
    Await.until("all captured", () -> site.count("waiting") == 50);
    Await.until("tried again and again", () -> site.hospital().attempts() > 150);
    assertTrue(site.hospital().results().isEmpty());
    site.hospital().databaseDown(false);
    Await.until("all delivered", () -> site.count("archive") == 50);
    assertEquals(50, new HashSet<>(site.hospital().resultNames()).size());
    assertEquals(50, site.hospital().results().size());
  }

  @Test
  void aRollbackWithoutAnExceptionIsNoticed() throws Exception {
    site.start();
    site.hospital().commitFails(true);
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("tried again", () -> site.hospital().attempts() > 10);
    assertEquals(1, site.count("waiting"));
    site.hospital().commitFails(false);
    Await.until("delivered", () -> site.hospital().results().size() == 1);
    Await.until("archived", () -> site.count("archive") == 1);
  }

  @Test
  void oneResultTheApplicationRefusesDoesNotBlockTheOthersOfItsReader() throws Exception {
    site.with("terminal.main.reader", "one").start();
    site.hospital()
        .refuse(
            heard ->
                heard instanceof TerminalDelivery delivery
                    && delivery.fileName().equals(Site.faceName(1)));
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("refused", () -> site.count("waiting") == 1);
    for (int i = 2; i <= 5; i++) {
      site.put(site.face(Site.faceName(i)), Site.face(i));
    }
    Await.until("the others pass", () -> site.count("archive") == 4);
    site.hospital().refuse(heard -> false);
    Await.until("and at last this one", () -> site.count("archive") == 5);
  }

  @Test
  void whatAnEarlierProcessCapturedIsDeliveredByTheNextEvenWithTheOriginalGone() throws Exception {
    site.start();
    site.hospital().databaseDown(true);
    for (int i = 0; i < 5; i++) {
      site.put(site.face(Site.faceName(i)), Site.face(i));
    }
    Await.until("captured", () -> site.count("waiting") == 5);
    site.stop();
    Await.until("every thread ended", () -> site.container().works().running() == 0);
    for (int i = 0; i < 4; i++) {
      Files.delete(site.face(Site.faceName(i)));
    }
    site.hospital().databaseDown(false);
    site.start();
    Await.until("delivered", () -> site.count("archive") == 5);
    assertEquals(5, site.hospital().results().size());
    Await.until("the fifth original too", () -> Files.notExists(site.face(Site.faceName(4))));
  }

  @Test
  void afterARestartWhatWasDeliveredIsKnown() throws Exception {
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("archived", () -> site.count("archive") == 1);
    site.stop();
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("removed", () -> Files.notExists(site.face(Site.faceName(1))));
    assertEquals(1, site.hospital().results().size());
    assertEquals(1, site.exchange().statistics().get(0).delivered());
    assertEquals(1, site.exchange().statistics().get(0).captured());
  }

  @Test
  void halfWrittenCapturesOfACrashAreThrownAway() throws Exception {
    Files.createDirectories(site.capture("waiting"));
    Files.write(site.capture("waiting").resolve("0123.tmp"), new byte[10]);
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("delivered", () -> site.count("archive") == 1);
    assertEquals(0, site.count("waiting"));
  }

  @Test
  void aRequestThatACrashLeftHalfWrittenIsRemovedAndNobodyElsesFileIs() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.REQUEST_FOLDER, true));
    String suffix = site.exchange().reserveSuffix(Site.MAIN);
    Files.createDirectories(site.captureRoot().resolve("requests"));
    Files.writeString(site.captureRoot().resolve("requests").resolve(suffix), "main");
    Path half = site.folder("req").resolve(".OQSsiquc01req_" + suffix + ".xml.tmp");
    Path foreign = site.folder("req").resolve(".OQSsiquc01req_202001010001.xml.tmp");
    Files.writeString(half, "<XmlMsg>");
    Files.writeString(foreign, "<XmlMsg>");
    site.stop();
    assertTrue(Files.exists(half));
    site.start();
    Await.until("removed", () -> Files.notExists(half));
    assertTrue(Files.exists(foreign));
  }

  @Test
  void aFaceFolderThatVanishesIsToldAndItsReturnToo() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
    Path away = folder.resolve("away");
    Files.move(site.folder("face"), away);
    Await.until("down", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, false));
    assertEquals(TerminalFault.MISSING, down(TerminalPart.FACE_FOLDER).fault().orElseThrow());
    assertTrue(down(TerminalPart.FACE_FOLDER).detail().contains("face"));
    Files.write(away.resolve(Site.faceName(1)), Site.face(1));
    Files.move(away, site.folder("face"));
    Await.until("up again", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
    Await.until("what came meanwhile", () -> site.hospital().results().size() == 1);
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("what comes now", () -> site.hospital().results().size() == 2);
  }

  @Test
  void aFileInPlaceOfAFolderIsToldAsSuch() throws Exception {
    Files.delete(site.folder("res"));
    Files.write(site.folder("res"), new byte[0]);
    site.start();
    Await.until("down", () -> site.hospital().lastHeard(TerminalPart.RESULT_FOLDER, false));
    assertEquals(
        TerminalFault.NOT_A_FOLDER, down(TerminalPart.RESULT_FOLDER).fault().orElseThrow());
    Await.until("others up", () -> site.hospital().lastHeard(TerminalPart.FACE_FOLDER, true));
  }

  @Test
  void aCaptureFolderThatCannotBeMadeLeavesTheFilesWhereTheyAreUntilItCan() throws Exception {
    Files.write(site.captureRoot(), new byte[0]);
    site.start();
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("down", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, false));
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    Files.delete(site.captureRoot());
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, true));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
  }

  @Test
  void aCaptureFolderThatFailsWhileRunningRecovers() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, true));
    Path away = folder.resolve("away");
    Files.move(site.captureRoot(), away);
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("down", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, false));
    assertTrue(Files.exists(site.face(Site.faceName(1))));
    Files.move(away, site.captureRoot());
    Await.until("up again", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, true));
    Await.until("delivered", () -> site.count("archive") == 1);
  }

  @Test
  void everyPartIsToldOnceAtTheBeginning() throws Exception {
    site.start();
    Await.until("four parts", () -> site.hospital().states().size() == 4);
    assertTrue(site.hospital().states().stream().allMatch(TerminalState::up));
    assertTrue(site.exchange().states().stream().allMatch(TerminalState::up));
  }

  @Test
  void twoExchangesNeverShareACaptureFolder() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, true));
    Hospital second = new Hospital();
    TestContainer container = new TestContainer(second);
    Exchange other = new Exchange(site.settings(), Site.CLOCK, RetryBackoff.USUAL);
    other.sharing().join(Site.NODE, null);
    other.sharing().own(Site.MAIN, 2);
    other.activate(container, container.works(), null);
    Await.until("refused", () -> second.lastHeard(TerminalPart.CAPTURE, false));
    site.stop();
    Await.until("takes over", () -> second.lastHeard(TerminalPart.CAPTURE, true));
    other.deactivate();
  }

  @Test
  void aSecondEndpointIsRefused() throws Exception {
    site.start();
    TestContainer another = new TestContainer(new Hospital());
    assertThrows(
        NotSupportedException.class,
        () -> site.exchange().activate(another, another.works(), null));
  }

  @Test
  void nothingRunsAfterDeactivationAndItCanStartAgain() throws Exception {
    site.start();
    Await.until("up", () -> site.hospital().lastHeard(TerminalPart.CAPTURE, true));
    site.stop();
    Await.until("every thread ended", () -> site.container().works().running() == 0);
    assertFalse(site.exchange().isActive());
    site.exchange()
        .activate(
            site.container(),
            site.container().works(),
            site.container().getTransactionSynchronizationRegistry());
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("delivered", () -> site.hospital().results().size() == 1);
  }

  @Test
  void deactivationWaitsForTheDeliveryUnderWay() throws Exception {
    site.start();
    CountDownLatch go = site.hospital().hold(delivery -> true);
    site.put(site.face(Site.faceName(1)), Site.face(1));
    Await.until("captured", () -> site.count("waiting") == 1);
    Thread stopping = new Thread(site::stop);
    stopping.start();
    Await.until("waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);
    go.countDown();
    stopping.join();
    Await.until("every thread ended", () -> site.container().works().running() == 0);
  }

  @Test
  void whenTheServerHasTooFewThreadsNothingStaysHalfStarted() throws Exception {
    TestContainer container = new TestContainer(site.hospital());
    container.works().allowAtMost(3);
    Exchange exchange = new Exchange(site.settings(), Site.CLOCK, RetryBackoff.USUAL);
    assertThrows(
        ResourceException.class, () -> exchange.activate(container, container.works(), null));
    Await.until("all ended", () -> container.works().running() == 0);
    assertFalse(exchange.isActive());
  }

  private TerminalState down(TerminalPart part) {
    return site.hospital().states().stream()
        .filter(state -> state.part() == part && !state.up())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
