package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.settings.Retention;

/**
 * The store of one server's connector. Once a method that takes something in has returned, no crash
 * loses it; a crash in the middle leaves either the old or the new state. Safe for use by many
 * threads.
 */
public final class CaptureStore implements AutoCloseable {

  /** How far a key has come. */
  public enum CapturePlace {
    UNKNOWN,
    WAITING,
    QUARANTINE,
    ARCHIVE
  }

  private final StoreFolders folders;
  private final Clock clock;
  private final StoreLock lock;
  private final Map<String, Capture> waiting = new ConcurrentHashMap<>();
  private final Quarantine quarantine;
  private final ArchivedKeys archived = new ArchivedKeys();
  private final KnownElsewhere elsewhere = new KnownElsewhere();
  private final LeftOriginals left;
  private final Set<String> claimed = new HashSet<>();
  private final DayCounts counts;
  private final CaptureOrder order;

  private CaptureStore(StoreFolders folders, Clock clock, StoreLock lock) {
    this.folders = folders;
    this.quarantine = new Quarantine(folders.quarantine());
    this.left = new LeftOriginals(folders.left());
    this.clock = clock;
    this.counts = new DayCounts(clock);
    this.order = new CaptureOrder(clock);
    this.lock = lock;
  }

  /**
   * Opens a store, making its folders where they are missing.
   *
   * @param clock its zone says where a day begins (Asia/Tokyo)
   * @throws StoreInUseException someone else has it open
   */
  public static CaptureStore open(Path root, Clock clock) throws IOException {
    StoreFolders folders = new StoreFolders(root);
    folders.create();
    CaptureStore store = new CaptureStore(folders, clock, StoreLock.take(folders.lock()));
    try {
      store.load();
      return store;
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  private void load() throws IOException {
    folders.sweep();
    for (LocalDate day : folders.archivedDays()) {
      for (Capture capture : StoreFolders.captures(folders.archive(day))) {
        archived.add(day, capture.key());
        counts.found(capture, day);
      }
    }
    left.load();
    quarantine.load();
    quarantine.captures().forEach(capture -> counts.found(capture, null));
    for (Capture capture : StoreFolders.captures(folders.waiting())) {
      if (archived.contains(capture.key())) {
        Files.delete(folders.waiting().resolve(capture.storedName()));
      } else {
        waiting.put(capture.key(), capture);
        counts.found(capture, null);
      }
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** How far the file with this key has come. */
  public CapturePlace place(String key) {
    if (waiting.containsKey(key)) {
      return CapturePlace.WAITING;
    }
    if (quarantine.contains(key)) {
      return CapturePlace.QUARANTINE;
    }
    return archived.contains(key) || left.contains(key) || elsewhere.contains(key)
        ? CapturePlace.ARCHIVE
        : CapturePlace.UNKNOWN;
  }

  KnownElsewhere elsewhere() {
    return elsewhere;
  }

  /** What was renamed into the waiting folder by whoever holds its claim. */
  void entered(Capture capture) {
    waiting.put(capture.key(), capture);
    counts.found(capture, null);
  }

  /** What was moved into quarantine by whoever holds its claim. */
  Quarantined entered(Path stored, Capture capture, QuarantineNote note) throws IOException {
    Quarantined entered = quarantine.add(stored, capture, note.reason(), note.arguments());
    counts.found(capture, null);
    return entered;
  }

  /** Whether another server has taken the waiting capture over; not so while the disk is away. */
  public boolean isGone(Capture capture) {
    return Files.notExists(file(capture)) && Files.isDirectory(folders.waiting());
  }

  /** Forgets what another server has taken over. */
  public void forgetGone() {
    waiting.values().stream().filter(this::isGone).toList().forEach(this::forget);
    quarantine.forgetVanished();
  }

  /** Another server may have taken it over since the last look. */
  void forgetIfGone(String key) {
    synchronized (claimed) {
      Capture mine = waiting.get(key);
      if (mine != null && isGone(mine)) {
        forget(mine);
      }
      quarantine.forgetIfVanished(key);
    }
  }

  /**
   * Lets go of another server's copy of a file that is held here as well; {@code false} when it is
   * not. What is not delivered yet is renamed onto the own copy and never deleted: that server may
   * be doing the same in this moment, or have taken the own copy over.
   */
  boolean holdsAsWell(Path theirs, String key) throws IOException {
    synchronized (claimed) {
      Capture mine = waiting.get(key);
      Quarantined aside = quarantine.get(key);
      if (mine == null && aside == null) {
        return place(key) == CapturePlace.ARCHIVE && Files.deleteIfExists(theirs);
      }
      try {
        Durable.move(theirs, mine != null ? file(mine) : quarantine.file(aside.capture()));
        return true;
      } catch (NoSuchFileException goneMeanwhile) {
        return false;
      }
    }
  }

  /** Forgets a capture that is gone. */
  public void forget(Capture capture) {
    waiting.remove(capture.key());
  }

  /**
   * Takes a file in.
   *
   * @return the capture, or empty when the same file was taken in before
   */
  public Optional<Capture> capture(
      TerminalId terminal, CaptureSource source, String fileName, byte[] bytes) throws IOException {
    String key = CaptureKey.of(source, fileName, bytes);
    if (!claim(key)) {
      return Optional.empty();
    }
    try {
      Capture capture = order.next(key, terminal, source, fileName);
      Path stored = folders.waiting().resolve(capture.storedName());
      Path beside = stored.resolveSibling(key + ".tmp");
      Files.deleteIfExists(beside);
      Durable.write(beside, bytes);
      Durable.move(beside, stored);
      waiting.put(key, capture);
      counts.captured(capture);
      return Optional.of(capture);
    } finally {
      release(key);
    }
  }

  /**
   * Takes in a file too large for memory, by copying it piece by piece.
   *
   * @param unchanged called once the copy is complete, with its size; throws when the original is
   *     not what it was before, and then nothing is taken in
   */
  public Streamed captureStreaming(
      TerminalId terminal,
      CaptureSource source,
      String fileName,
      Path original,
      CopyCheck unchanged)
      throws IOException {
    Path beside = folders.waiting().resolve(UUID.randomUUID() + ".tmp");
    try {
      String key = Durable.copy(original, beside, CaptureKey.begin(source, fileName));
      unchanged.verify(Files.size(beside));
      if (!claim(key)) {
        return new Streamed(key, Optional.empty());
      }
      try {
        Capture capture = order.next(key, terminal, source, fileName);
        Durable.move(beside, folders.waiting().resolve(capture.storedName()));
        waiting.put(key, capture);
        counts.captured(capture);
        return new Streamed(key, Optional.of(capture));
      } finally {
        release(key);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  boolean claim(String key) {
    synchronized (claimed) {
      return place(key) == CapturePlace.UNKNOWN && claimed.add(key);
    }
  }

  void release(String key) {
    synchronized (claimed) {
      claimed.remove(key);
    }
  }

  /** Counts a file that came again. */
  public void countDuplicate(TerminalId terminal, String fileName) {
    counts.duplicate(terminal, fileName);
  }

  /** What was captured and not yet committed, in the order of capture. */
  public List<Capture> waiting() {
    return waiting.values().stream().sorted().toList();
  }

  /** Where the bytes of a waiting capture are. */
  public Path file(Capture capture) {
    return folders.waiting().resolve(capture.storedName());
  }

  /**
   * Marks a capture as committed by the application.
   *
   * @param keepBytes whether the archive keeps the content or only the name
   */
  public void archive(Capture capture, boolean keepBytes) throws IOException {
    LocalDate day = today();
    Path from = folders.waiting().resolve(capture.storedName());
    Path to = Files.createDirectories(folders.archive(day)).resolve(capture.storedName());
    synchronized (claimed) {
      if (keepBytes) {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.write(to, new byte[0]);
        Files.deleteIfExists(from);
      }
      archived.add(day, capture.key());
      waiting.remove(capture.key());
    }
    counts.finished(capture);
  }

  /** Puts a waiting capture aside. */
  public Quarantined quarantine(Capture capture, QuarantineReason reason, List<String> arguments)
      throws IOException {
    Path from = folders.waiting().resolve(capture.storedName());
    synchronized (claimed) {
      Quarantined quarantined = quarantine.add(from, capture, reason, arguments);
      waiting.remove(capture.key());
      return quarantined;
    }
  }

  /** Marks that the application has committed the news of a quarantined file. */
  public void told(String key) throws IOException {
    quarantine.told(key);
  }

  /** What lies in quarantine, in the order of capture. */
  public List<Quarantined> quarantined() {
    return quarantine.inOrder();
  }

  /** Puts a quarantined file back among the waiting; empty when there is none with this key. */
  public Optional<Capture> requeue(String key) throws IOException {
    synchronized (claimed) {
      Quarantined quarantined = quarantine.get(key);
      if (quarantined == null) {
        return Optional.empty();
      }
      Capture capture = quarantined.capture();
      quarantine.moveOut(capture, folders.waiting().resolve(capture.storedName()));
      waiting.put(key, capture);
      quarantine.forget(key);
      return Optional.of(capture);
    }
  }

  /** What commands ask to be put back. */
  public PutBack putBack() {
    return new PutBack(folders.putBack());
  }

  /**
   * Removes what has been kept long enough.
   *
   * @param mayStillLie whether a capture's original may still be in the terminal's folder
   * @return how many files were removed, by family
   */
  public Map<String, Integer> expire(Retention retention, Predicate<Capture> mayStillLie)
      throws IOException {
    return new Expiry(folders, quarantine, archived, left, mayStillLie)
        .run(retention, today(), clock.getZone());
  }

  /** What was delivered before that day and is still remembered. */
  public List<Capture> deliveredBefore(LocalDate day) throws IOException {
    Stream<Capture> gone =
        left.captures().stream()
            .filter(one -> LocalDate.ofInstant(one.at(), clock.getZone()).isBefore(day));
    return Stream.concat(gone, folders.archivedBefore(day).stream()).toList();
  }

  /** Today's counts. */
  public List<FamilyStatistics> statistics() {
    return counts.statistics(waiting.values().stream(), quarantine.captures());
  }

  /** Proves that the store can be written just now. */
  public void probe() throws IOException {
    folders.probe();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
