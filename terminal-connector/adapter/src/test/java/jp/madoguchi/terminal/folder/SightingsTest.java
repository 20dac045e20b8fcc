package jp.madoguchi.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.CopyCheck;
import jp.madoguchi.terminal.kit.Await;
import jp.madoguchi.terminal.kit.Site;
import jp.madoguchi.terminal.settings.TerminalSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightingsTest {

  private static final String NAME = Site.faceName(1);
  private static final long LIMIT = 1 << 20;

  @TempDir Path folder;
  private final Taking intake = new Taking();
  private Site site;
  private Sightings sightings;

  /** Remembers what was handed over; can be made to fail as a full disk would. */
  private static final class Taking implements Intake {
    private final Map<String, byte[]> taken = new HashMap<>();
    private final Map<String, QuarantineReason> reasons = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private CaptureStore.CapturePlace place = CaptureStore.CapturePlace.WAITING;
    private boolean full;
    private String known;
    private int handedOver;
    private Runnable duringCopy = () -> {};

    @Override
    public void take(
        TerminalSettings terminal,
        CaptureSource source,
        String name,
        byte[] bytes,
        QuarantineReason why)
        throws IOException {
      if (full) {
        throw new IOException("no space left");
      }
      handedOver++;
      taken.put(name, bytes);
      keys.add(CaptureKey.of(source, name, bytes));
      reasons.put(name, why);
    }

    @Override
    public String takeLarge(
        TerminalSettings terminal,
        CaptureSource source,
        Path original,
        CopyCheck unchanged,
        QuarantineReason why)
        throws IOException {
      String name = original.getFileName().toString();
      byte[] copy = Files.readAllBytes(original);
      duringCopy.run();
      unchanged.verify(copy.length);
      taken.put(name, copy);
      keys.add("large");
      reasons.put(name, why);
      return "large";
    }

    @Override
    public CaptureStore.CapturePlace place(String key) {
      if (key.equals(known)) {
        return CaptureStore.CapturePlace.ARCHIVE;
      }
      return keys.contains(key) ? place : CaptureStore.CapturePlace.UNKNOWN;
    }
  }

  @BeforeEach
  void build() throws Exception {
    site = new Site(folder);
    site.with("terminal.main.xmlAtOnce", "false");
    restAtLeast(1);
  }

  private void atOnce() throws Exception {
    site.with("terminal.main.xmlAtOnce", "true");
    restAtLeast(10_000);
  }

  private void append(String more) {
    append(site.face(NAME), more.getBytes(StandardCharsets.US_ASCII));
  }

  private void restAtLeast(int millis) throws Exception {
    site.with("terminal.main.stableMillis", Integer.toString(millis));
    TerminalSettings terminal = site.settings().terminals().get(0);
    sightings = new Sightings(terminal, CaptureSource.FACE, site.folder("face"), LIMIT);
  }

  private boolean takenAfterAnotherLook() {
    sightings.look(NAME, intake);
    return intake.taken.containsKey(NAME);
  }

  @Test
  void oneLookIsNeverEnough() throws Exception {
    site.put(site.face(NAME), Site.face(1));
    assertFalse(takenAfterAnotherLook());
    Await.until("taken", this::takenAfterAnotherLook);
  }

  /** Whoever may write into the share must not have the server read its own files. */
  @Test
  void aSymbolicLinkIsNeverFollowed() throws Exception {
    atOnce();
    Path secret = Files.write(folder.resolve("secret.xml"), Site.face(1));
    Files.createSymbolicLink(site.face(NAME), secret);
    assertFalse(takenAfterAnotherLook());
    assertThrows(
        IOException.class, () -> Look.at(site.face(NAME), FileKind.XML, CaptureSource.FACE, LIMIT));
    assertFalse(
        Originals.remove(
            site.face(NAME),
            CaptureSource.FACE,
            CaptureKey.of(CaptureSource.FACE, NAME, Site.face(1))));
    Files.delete(site.face(NAME));
    site.put(site.face(NAME), Site.face(1));
    assertTrue(takenAfterAnotherLook(), "the same content as a file");
  }

  /** As a program with another code page, or an attacker, leaves it. */
  @Test
  void aNameThatIsNoTextIsPutAsideAndDoesNotLieThereForEver() throws Exception {
    Path share = site.folder("face");
    Files.createDirectories(share);
    Process written =
        new ProcessBuilder("sh", "-c", "printf '<a/>' > \"$(printf 'r\\351sultat.xml')\"")
            .directory(share.toFile())
            .start();
    assertEquals(0, written.waitFor());
    Path file;
    try (var listing = Files.newDirectoryStream(share)) {
      file = listing.iterator().next();
    }
    assertFalse(Files.exists(share.resolve(file.getFileName().toString())), "no name leads to it");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    TerminalSettings terminal = site.settings().terminals().get(0);
    MisnamedFile.takeIn(terminal, CaptureSource.FACE, file, intake);
    assertEquals(List.of(QuarantineReason.UNKNOWN_FAMILY), List.copyOf(intake.reasons.values()));
    assertFalse(Files.exists(file));
  }

  @Test
  void twoLooksCloserThanTheSettingAreNotEnough() throws Exception {
    restAtLeast(10_000);
    site.put(site.face(NAME), Site.face(1));
    assertFalse(takenAfterAnotherLook());
    assertFalse(takenAfterAnotherLook());
  }

  @Test
  void whatChangesBetweenTheLooksIsNotTakenThoughBothLookWhole() throws Exception {
    for (int i = 2; i < 20; i++) {
      site.put(site.face(NAME), Site.face(i));
      assertFalse(takenAfterAnotherLook());
    }
    Await.until("taken", this::takenAfterAnotherLook);
    assertArrayEquals(Site.face(19), intake.taken.get(NAME));
  }

  @Test
  void whatAnotherProgramTakesAwayAfterOneLookIsKept() throws Exception {
    site.put(site.face(NAME), Site.face(1));
    assertFalse(takenAfterAnotherLook());
    Files.delete(site.face(NAME));
    sightings.keepOnly(Set.of(), intake);
    assertArrayEquals(Site.face(1), intake.taken.get(NAME));
  }

  @Test
  void whatVanishesUnfinishedIsForgotten() throws Exception {
    site.put(site.face(NAME), new byte[] {'<'});
    assertFalse(takenAfterAnotherLook());
    Files.delete(site.face(NAME));
    sightings.keepOnly(Set.of(), intake);
    assertTrue(intake.taken.isEmpty());
  }

  @Test
  void whatVanishesWhileTheStoreIsFullIsHandedOverWhenThereIsRoom() throws Exception {
    intake.full = true;
    site.put(site.face(NAME), Site.face(1));
    sightings.look(NAME, intake);
    Files.delete(site.face(NAME));
    sightings.keepOnly(Set.of(), intake);
    assertTrue(intake.taken.isEmpty());
    intake.full = false;
    sightings.keepOnly(Set.of(), intake);
    assertArrayEquals(Site.face(1), intake.taken.get(NAME));
  }

  @Test
  void theOriginalGoesOnlyOnceItsCaptureIsDelivered() throws Exception {
    site.put(site.face(NAME), Site.face(1));
    Await.until("taken", this::takenAfterAnotherLook);
    sightings.look(NAME, intake);
    assertTrue(Files.exists(site.face(NAME)));
    intake.place = CaptureStore.CapturePlace.ARCHIVE;
    sightings.look(NAME, intake);
    assertFalse(Files.exists(site.face(NAME)));
  }

  @Test
  void aNewerFileOfTheSameNameIsNotRemovedForTheOlder() throws Exception {
    Path file = site.face(NAME);
    String older = CaptureKey.of(CaptureSource.FACE, NAME, Site.face(1));
    site.put(file, Site.face(2));
    assertTrue(Originals.remove(file, CaptureSource.FACE, older));
    assertTrue(Files.exists(file));
    String newer = CaptureKey.of(CaptureSource.FACE, NAME, Site.face(2));
    assertTrue(Originals.remove(file, CaptureSource.FACE, newer));
    assertFalse(Files.exists(file));
    assertTrue(Originals.remove(file, CaptureSource.FACE, newer));
  }

  @Test
  void anXmlFileWhoseRootIsClosedIsTakenAtTheFirstLook() throws Exception {
    atOnce();
    site.put(site.face(NAME), Site.face(1));
    sightings.look(NAME, intake);
    assertArrayEquals(Site.face(1), intake.taken.get(NAME));
    assertEquals(null, intake.reasons.get(NAME));
  }

  @Test
  void halfOfAnXmlFileIsNotTakenAtTheFirstLookAndItsOtherHalfMustRest() throws Exception {
    atOnce();
    byte[] whole = Site.face(1);
    site.put(site.face(NAME), Arrays.copyOf(whole, whole.length / 2));
    assertFalse(takenAfterAnotherLook());
    site.put(site.face(NAME), whole);
    assertFalse(takenAfterAnotherLook());
  }

  @Test
  void aClosedRootWithMoreBehindItIsNotTakenAtTheFirstLook() throws Exception {
    atOnce();
    for (String more : List.of("<XmlMsg>", "x", "\0\0", "<!-- half of a", "</XmlMsg>")) {
      restAtLeast(10_000);
      site.put(site.face(NAME), Site.face(1));
      append(more);
      assertFalse(takenAfterAnotherLook(), more);
    }
  }

  @Test
  void aLineEndWrittenBehindWhatWasTakenIsNoSecondMessage() throws Exception {
    atOnce();
    intake.place = CaptureStore.CapturePlace.UNKNOWN;
    site.put(site.face(NAME), Site.face(1));
    assertTrue(takenAfterAnotherLook());
    intake.known = CaptureKey.of(CaptureSource.FACE, NAME, Site.face(1));
    append("\r");
    sightings.look(NAME, intake);
    append("\n");
    sightings.look(NAME, intake);
    // and after a new start, which remembers no look
    restAtLeast(10_000);
    sightings.look(NAME, intake);
    assertEquals(1, intake.handedOver);
    // known by one look, removed by the next
    sightings.look(NAME, intake);
    assertEquals(1, intake.handedOver);
    assertFalse(Files.exists(site.face(NAME)), "the original of a delivered message remains");
  }

  @Test
  void whatIsWrittenAnewUnderATakenNameMustRest() throws Exception {
    atOnce();
    intake.place = CaptureStore.CapturePlace.UNKNOWN;
    site.put(site.face(NAME), Site.face(1));
    assertTrue(takenAfterAnotherLook());
    intake.known = CaptureKey.of(CaptureSource.FACE, NAME, Site.face(1));
    site.put(site.face(NAME), Site.face(12345));
    sightings.look(NAME, intake);
    assertEquals(1, intake.handedOver);
  }

  private static byte[] large() {
    byte[] large = new byte[(int) LIMIT + 1];
    System.arraycopy("<XmlMsg>".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    System.arraycopy(
        "</XmlMsg>".getBytes(StandardCharsets.US_ASCII), 0, large, large.length - 9, 9);
    return large;
  }

  private void untilLargeIsTaken() {
    Await.until(
        "handed over",
        () -> {
          sightings.look(NAME, intake);
          return intake.taken.containsKey(NAME);
        });
  }

  @Test
  void aLargeFileIsHandedOverToBeCopied() throws Exception {
    site.put(site.face(NAME), large());
    untilLargeIsTaken();
    assertArrayEquals(large(), intake.taken.get(NAME));
  }

  @Test
  void aLargeFileThatGrowsWhileItIsCopiedIsNotTakenUntilItRests() throws Exception {
    Path file = site.face(NAME);
    site.put(file, large());
    byte[] more = "<XmlMsg></XmlMsg>".getBytes(StandardCharsets.US_ASCII);
    AtomicInteger copies = new AtomicInteger();
    intake.duringCopy =
        () -> {
          if (copies.incrementAndGet() == 1) {
            append(file, more);
          }
        };
    untilLargeIsTaken();
    assertEquals(2, copies.get());
    assertEquals(large().length + more.length, intake.taken.get(NAME).length);
  }

  @Test
  void aLargeFileThatAnotherProgramTakesBeforeItsCopyIsForgottenAndItsNameIsFree()
      throws Exception {
    Path file = site.face(NAME);
    site.put(file, large());
    AtomicInteger copies = new AtomicInteger();
    intake.duringCopy =
        () -> {
          if (copies.incrementAndGet() == 1) {
            Originals.remove(
                file, CaptureSource.FACE, CaptureKey.of(CaptureSource.FACE, NAME, large()));
          }
        };
    Await.until(
        "begun",
        () -> {
          sightings.look(NAME, intake);
          return copies.get() == 1;
        });
    assertEquals(Set.of(), intake.taken.keySet());
    site.put(file, Site.face(1));
    untilLargeIsTaken();
    assertArrayEquals(Site.face(1), intake.taken.get(NAME));
  }

  private static void append(Path file, byte[] more) {
    try {
      Files.write(file, more, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
