package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.QuarantineReason;

/** The quarantine of a store: the files, why they are there, and whether the application knows. */
final class Quarantine {

  private final Path folder;
  private final Map<String, Quarantined> byKey = new ConcurrentHashMap<>();

  Quarantine(Path folder) {
    this.folder = folder;
  }

  void load() throws IOException {
    for (Capture capture : StoreFolders.captures(folder)) {
      Path stored = folder.resolve(capture.storedName());
      QuarantineNote note = QuarantineNote.read(stored);
      boolean told = Files.exists(QuarantineNote.told(stored));
      byKey.put(capture.key(), new Quarantined(capture, note.reason(), note.arguments(), told));
    }
  }

  /** Where a file of it is. */
  Path file(Capture capture) {
    return folder.resolve(capture.storedName());
  }

  boolean contains(String key) {
    return byKey.containsKey(key);
  }

  Quarantined get(String key) {
    return byKey.get(key);
  }

  Stream<Capture> captures() {
    return byKey.values().stream().map(Quarantined::capture);
  }

  List<Quarantined> inOrder() {
    return byKey.values().stream()
        .sorted((one, other) -> one.capture().compareTo(other.capture()))
        .toList();
  }

  /** Moves a file in. The note is written first: a file in quarantine always has its reason. */
  Quarantined add(Path from, Capture capture, QuarantineReason reason, List<String> arguments)
      throws IOException {
    Path stored = folder.resolve(capture.storedName());
    Files.deleteIfExists(QuarantineNote.told(stored));
    new QuarantineNote(reason, arguments).write(stored);
    Durable.move(from, stored);
    Quarantined quarantined = new Quarantined(capture, reason, arguments, false);
    byKey.put(capture.key(), quarantined);
    return quarantined;
  }

  void told(String key) throws IOException {
    Quarantined quarantined = byKey.get(key);
    if (quarantined != null) {
      Path stored = folder.resolve(quarantined.capture().storedName());
      Files.write(QuarantineNote.told(stored), new byte[0]);
      byKey.computeIfPresent(key, (unused, present) -> present.withTold());
    }
  }

  /** Moves a file out; its notes go last, an orphaned note does no harm. */
  void moveOut(Capture capture, Path to) throws IOException {
    Path stored = folder.resolve(capture.storedName());
    Durable.move(stored, to);
    Files.deleteIfExists(QuarantineNote.told(stored));
    Files.deleteIfExists(QuarantineNote.of(stored));
  }

  /** Removes a file for good; its notes, which hold nothing personal, go last. */
  void remove(Capture capture) throws IOException {
    Path stored = folder.resolve(capture.storedName());
    Files.deleteIfExists(stored);
    byKey.remove(capture.key());
    Files.deleteIfExists(QuarantineNote.told(stored));
    Files.deleteIfExists(QuarantineNote.of(stored));
  }

  void forget(String key) {
    byKey.remove(key);
  }

  void forgetIfVanished(String key) {
    if (Files.isDirectory(folder)) {
      byKey.computeIfPresent(
          key, (unused, one) -> Files.notExists(file(one.capture())) ? null : one);
    }
  }

  /** Forgets what another server has taken out. */
  void forgetVanished() {
    if (Files.isDirectory(folder)) {
      byKey.values().removeIf(one -> Files.notExists(file(one.capture())));
    }
  }
}
