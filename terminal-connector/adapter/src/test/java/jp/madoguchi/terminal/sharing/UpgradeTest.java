package jp.madoguchi.terminal.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Referee;
import jp.madoguchi.terminal.kit.Server;
import jp.madoguchi.terminal.kit.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of the release that had no names of servers. */
class UpgradeTest {

  @TempDir Path folder;
  private final Referee referee = new Referee();
  private Site site;
  private Server one;

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
    one = new Server("one", site, referee, null);
    try (CaptureStore flat = CaptureStore.open(site.captureRoot(), Site.CLOCK)) {
      capture(flat, 1);
      flat.archive(capture(flat, 2), true);
      flat.quarantine(capture(flat, 3), QuarantineReason.NOT_WELL_FORMED, List.of("1:1"));
      flat.quarantine(capture(flat, 4), QuarantineReason.TRUNCATED, List.of());
      flat.quarantined().stream()
          .filter(put -> put.reason() == QuarantineReason.NOT_WELL_FORMED)
          .forEach(put -> tell(flat, put.capture().key()));
    }
  }

  private static Capture capture(CaptureStore store, int number) throws Exception {
    return store
        .capture(Site.MAIN, CaptureSource.FACE, Site.faceName(number), Site.face(number))
        .orElseThrow();
  }

  private static void tell(CaptureStore store, String key) {
    try {
      store.told(key);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @AfterEach
  void takeDown() {
    one.close();
  }

  private void everythingIsThere() throws Exception {
    one.owns();
    Await.until("what waited", () -> referee.stored().equals(List.of(Site.faceName(1))));
    Await.until("what was not told yet", () -> referee.quarantined().size() == 1);
    assertEquals(QuarantineReason.TRUNCATED, referee.quarantined().get(0).reason());
    assertEquals(2, one.exchange().quarantined().size());
    site.put(site.face(Site.faceName(2)), Site.face(2));
    Await.until("known as delivered", () -> Files.notExists(site.face(Site.faceName(2))));
    assertEquals(1, referee.stored().size());
    for (String flat : List.of("waiting", "archive", "quarantine", "left")) {
      assertFalse(Files.exists(site.captureRoot().resolve(flat)), flat);
    }
  }

  @Test
  void whatLayInTheOneStoreIsInTheFolderOfTheServer() throws Exception {
    one.start();
    everythingIsThere();
  }

  @Test
  void anUpgradeThatWasInterruptedGoesOn() throws Exception {
    Files.createDirectories(site.capture("waiting"));
    Files.createDirectories(site.capture("quarantine"));
    Path quarantine = site.captureRoot().resolve("quarantine");
    try (var files = Files.newDirectoryStream(quarantine, "*.xml")) {
      Path moved = files.iterator().next();
      Files.move(moved, site.capture("quarantine").resolve(moved.getFileName()));
    }
    one.start();
    everythingIsThere();
  }

  @Test
  void itGoesOnCapturingBeforeAnybodyCanBeAsked() throws Exception {
    one.start();
    site.put(site.face(Site.faceName(5)), Site.face(5));
    Await.until("captured", () -> one.count("waiting") == 2);
    assertTrue(referee.stored().isEmpty());
  }

  @Test
  void anotherServerAdoptsNothingFromAStoreOnWhichTheReleaseBeforeIsAtWork() throws Exception {
    try (CaptureStore atWork = CaptureStore.open(site.captureRoot(), Site.CLOCK)) {
      one.start().owns();
      Await.until(
          "says so",
          () ->
              one.exchange().states().stream()
                  .anyMatch(state -> state.detail().startsWith("IN_USE")));
      assertEquals(1, atWork.waiting().size());
    }
    Await.until("after it", () -> referee.stored().equals(List.of(Site.faceName(1))));
  }
}
