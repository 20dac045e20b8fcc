package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.settings.Retention;

/**
 * The folders of the other servers, as far as they can be seen from here. What is taken from them
 * is renamed into the own folder: of two that reach for a file one gets it, and a crash leaves it
 * with the one or the other.
 */
public final class Neighbours {

  private static final System.Logger LOG = System.getLogger(Neighbours.class.getName());

  private final NodeFolders nodes;
  private final String self;
  private final CaptureStore store;
  private final Clock clock;

  public Neighbours(NodeFolders nodes, String self, CaptureStore store, Clock clock) {
    this.nodes = nodes;
    this.self = self;
    this.store = store;
    this.clock = clock;
  }

  /** Told of each file as soon as it is here. */
  public interface Heir {
    void waits(Capture capture);

    void putAside(Quarantined quarantined);
  }

  /**
   * Takes over what others captured from that terminal's folders and did not deliver, of each of
   * them in the order of capture.
   */
  public void adopt(TerminalId terminal, Heir heir) throws IOException {
    for (String other : others()) {
      StoreFolders theirs = new StoreFolders(nodes.of(other));
      for (Capture capture : of(terminal, theirs.waiting())) {
        if (take(theirs.waiting().resolve(capture.storedName()), capture)) {
          heir.waits(capture);
        }
      }
      for (Capture capture : of(terminal, theirs.quarantine())) {
        Path stored = theirs.quarantine().resolve(capture.storedName());
        takeQuarantined(stored, capture).ifPresent(heir::putAside);
      }
    }
  }

  private List<String> others() throws IOException {
    return nodes.nodes().stream().filter(node -> !node.equals(self)).toList();
  }

  private static List<Capture> of(TerminalId terminal, Path folder) throws IOException {
    return StoreFolders.captures(folder).stream()
        .filter(capture -> capture.terminal().equals(terminal))
        .toList();
  }

  private boolean take(Path stored, Capture capture) throws IOException {
    store.forgetIfGone(capture.key());
    if (!store.claim(capture.key())) {
      dropKnown(stored, capture);
      return false;
    }
    try {
      Durable.move(stored, store.file(capture));
      store.entered(capture);
      return true;
    } catch (NoSuchFileException takenByAnother) {
      return false;
    } finally {
      store.release(capture.key());
    }
  }

  private Optional<Quarantined> takeQuarantined(Path stored, Capture capture) throws IOException {
    boolean told = Files.exists(QuarantineNote.told(stored));
    store.forgetIfGone(capture.key());
    if (!store.claim(capture.key())) {
      dropKnown(stored, capture);
      removeNotes(stored);
      return Optional.empty();
    }
    try {
      Quarantined taken = store.entered(stored, capture, QuarantineNote.read(stored));
      if (told) {
        store.told(capture.key());
      }
      removeNotes(stored);
      return Optional.of(told ? taken.withTold() : taken);
    } catch (NoSuchFileException takenByAnother) {
      return Optional.empty();
    } finally {
      store.release(capture.key());
    }
  }

  /** They go last, and only after their file: an orphaned note does no harm. */
  private static void removeNotes(Path stored) throws IOException {
    if (Files.notExists(stored)) {
      Files.deleteIfExists(QuarantineNote.told(stored));
      Files.deleteIfExists(QuarantineNote.of(stored));
    }
  }

  /** Two captured the same file; its content is safe here, so that one of them is enough. */
  private void dropKnown(Path stored, Capture capture) throws IOException {
    if (store.holdsAsWell(stored, capture.key())) {
      store.countDuplicate(capture.terminal(), capture.fileName());
    }
  }

  /** Learns what others delivered, to know its originals where they stay in their folder. */
  public void learn(TerminalId terminal) throws IOException {
    for (String other : others()) {
      StoreFolders theirs = new StoreFolders(nodes.of(other));
      for (var day : theirs.archivedDays()) {
        of(terminal, theirs.archive(day))
            .forEach(capture -> store.elsewhere().delivered(day, capture.key()));
      }
      of(terminal, theirs.left()).forEach(capture -> store.elsewhere().left(capture.key()));
    }
  }

  /** What others put aside, by server. */
  public Map<String, List<Quarantined>> quarantined() throws IOException {
    Map<String, List<Quarantined>> all = new TreeMap<>();
    for (String other : others()) {
      Quarantine theirs = new Quarantine(new StoreFolders(nodes.of(other)).quarantine());
      theirs.load();
      all.put(other, theirs.inOrder());
    }
    return all;
  }

  /** Puts back what another put aside, into the own folder; empty when nobody has it. */
  public Optional<Capture> requeue(String key) throws IOException {
    for (String other : others()) {
      Quarantine theirs = new Quarantine(new StoreFolders(nodes.of(other)).quarantine());
      theirs.load();
      Quarantined found = theirs.get(key);
      if (found != null) {
        Path stored = theirs.file(found.capture());
        if (take(stored, found.capture())) {
          removeNotes(stored);
          return Optional.of(found.capture());
        }
      }
    }
    return Optional.empty();
  }

  /** What waits and what was put aside in each folder, the own one too. */
  public List<NodeCaptures> captures() throws IOException {
    List<NodeCaptures> all = new ArrayList<>();
    for (String node : nodes.nodes()) {
      StoreFolders theirs = new StoreFolders(nodes.of(node));
      Map<TerminalId, long[]> counts = new TreeMap<>();
      count(StoreFolders.captures(theirs.waiting()).stream(), counts, 0);
      count(StoreFolders.captures(theirs.quarantine()).stream(), counts, 1);
      List<NodeCaptures.OfTerminal> rows = new ArrayList<>();
      counts.forEach(
          (terminal, two) -> rows.add(new NodeCaptures.OfTerminal(terminal, two[0], two[1])));
      all.add(new NodeCaptures(node, rows));
    }
    return all;
  }

  private static void count(Stream<Capture> captures, Map<TerminalId, long[]> counts, int which) {
    captures.forEach(
        capture -> counts.computeIfAbsent(capture.terminal(), unused -> new long[2])[which]++);
  }

  /** Removes what was kept long enough from the folders on which no server works. */
  public Map<String, Integer> expire(Retention retention, Predicate<Capture> mayStillLie)
      throws IOException {
    Map<String, Integer> removed = new HashMap<>();
    for (String other : others()) {
      try (CaptureStore theirs = CaptureStore.open(nodes.of(other), clock)) {
        theirs
            .expire(retention, mayStillLie)
            .forEach((family, count) -> removed.merge(family, count, Integer::sum));
      } catch (StoreInUseException itsServerLives) {
        LOG.log(System.Logger.Level.DEBUG, "node {0} clears its folder itself", other);
      }
    }
    return removed;
  }
}
