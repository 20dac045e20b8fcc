package jp.madoguchi.terminal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.kit.StoredFiles;
import jp.madoguchi.terminal.settings.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {

  private static final Retention WEEK = new Retention(7, 30, Map.of());
  private static final Clock LONG_AGO = Clock.offset(Site.CLOCK, Duration.ofDays(-40));

  @TempDir Path folder;
  private NodeFolders nodes;
  private CaptureStore own;
  private Neighbours neighbours;
  private final List<String> adopted = new ArrayList<>();
  private final Neighbours.Heir heir =
      new Neighbours.Heir() {
        @Override
        public void waits(Capture capture) {
          adopted.add(capture.fileName());
        }

        @Override
        public void putAside(Quarantined quarantined) {
          adopted.add(quarantined.reason() + " " + quarantined.told());
        }
      };

  @BeforeEach
  void build() throws Exception {
    nodes = new NodeFolders(folder);
    own = CaptureStore.open(nodes.of("one"), Site.CLOCK);
    neighbours = new Neighbours(nodes, "one", own, Site.CLOCK);
  }

  @AfterEach
  void takeDown() throws Exception {
    own.close();
  }

  private CaptureStore store(String node, Clock clock) throws Exception {
    return CaptureStore.open(nodes.of(node), clock);
  }

  private static Capture capture(CaptureStore store, TerminalId terminal, int number)
      throws Exception {
    return store
        .capture(terminal, CaptureSource.FACE, Site.faceName(number), Site.face(number))
        .orElseThrow();
  }

  @Test
  void adoptsWhatBelongsToTheTerminalAndLeavesTheRestWhereItIs() throws Exception {
    TerminalId dental = new TerminalId("dental");
    try (CaptureStore two = store("two", Site.CLOCK)) {
      capture(two, Site.MAIN, 1);
      capture(two, dental, 2);
      two.quarantine(capture(two, Site.MAIN, 3), QuarantineReason.TRUNCATED, List.of());
      neighbours.adopt(Site.MAIN, heir);
      assertEquals(List.of(Site.faceName(1), "TRUNCATED false"), adopted);
      two.forgetGone();
      assertEquals(1, two.waiting().size());
      assertTrue(two.quarantined().isEmpty());
    }
    assertEquals(List.of(Site.faceName(1)), own.waiting().stream().map(Capture::fileName).toList());
  }

  @Test
  void aCaptureWhoseContentIsHereIsDroppedThereWhateverItsNameThere() throws Exception {
    own.archive(capture(own, Site.MAIN, 1), true);
    capture(own, Site.MAIN, 2);
    try (CaptureStore two = store("two", Site.CLOCK)) {
      capture(two, Site.MAIN, 1);
      capture(two, Site.MAIN, 2);
    }
    neighbours.adopt(Site.MAIN, heir);
    assertEquals(List.of(), adopted);
    assertEquals(0, nodes.of("two").resolve("waiting").toFile().list().length);
    assertEquals(1, own.waiting().size());
  }

  /** How many files of results lie in the folders of both servers. */
  private long copies() throws Exception {
    try (var files = StoredFiles.below(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).count();
    }
  }

  @Test
  void aFormerOwnerThatWakesUpDoesNotDropTheHeirsOnlyCopyOfWhatItCapturedItself() throws Exception {
    capture(own, Site.MAIN, 1);
    own.quarantine(capture(own, Site.MAIN, 2), QuarantineReason.TRUNCATED, List.of());
    try (CaptureStore two = store("two", Site.CLOCK)) {
      Neighbours heirs = new Neighbours(nodes, "two", two, Site.CLOCK);
      heirs.adopt(Site.MAIN, heir);
      assertEquals(List.of(Site.faceName(1), "TRUNCATED false"), adopted);
      neighbours.adopt(Site.MAIN, heir); // it was paused and believes that both are its own
      assertEquals(2, copies());
      heirs.adopt(Site.MAIN, heir); // which one has them changes, but one has
      assertEquals(2, copies());
      assertEquals(1, two.waiting().size());
      assertTrue(Files.exists(two.file(two.waiting().get(0))));
      assertEquals(QuarantineReason.TRUNCATED, two.quarantined().get(0).reason());
    }
  }

  @Test
  void ofACaptureThatBothHaveOneRemainsWhoeverLetsGoOfTheOthers() throws Exception {
    capture(own, Site.MAIN, 1);
    try (CaptureStore two = store("two", Site.CLOCK)) {
      capture(two, Site.MAIN, 1);
      Path theirs = two.file(two.waiting().get(0));
      Path mine = own.file(own.waiting().get(0));
      assertTrue(own.holdsAsWell(theirs, own.waiting().get(0).key()));
      assertTrue(two.holdsAsWell(mine, two.waiting().get(0).key())); // it had listed that before
      assertEquals(1, copies());
    }
  }

  @Test
  void aHalfWrittenCaptureOfAnotherIsNotAdopted() throws Exception {
    store("two", Site.CLOCK).close();
    Path half = nodes.of("two").resolve("waiting").resolve("0123.tmp");
    Files.write(half, new byte[10]);
    neighbours.adopt(Site.MAIN, heir);
    assertEquals(List.of(), adopted);
    assertTrue(Files.exists(half));
  }

  @Test
  void clearsTheFolderOfADeadServerAndNotThatOfALivingOne() throws Exception {
    for (String node : List.of("two", "three")) {
      try (CaptureStore store = store(node, LONG_AGO)) {
        store.archive(capture(store, Site.MAIN, 1), true);
      }
    }
    try (CaptureStore living = store("three", Site.CLOCK)) {
      assertEquals(Map.of("OQSsiquc01_face", 1), neighbours.expire(WEEK, capture -> false));
      assertEquals(0, nodes.of("two").resolve("archive").toFile().list().length);
      assertEquals(1, nodes.of("three").resolve("archive").toFile().list().length);
      living.probe();
    }
  }
}
