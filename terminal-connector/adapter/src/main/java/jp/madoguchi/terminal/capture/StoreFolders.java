package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the store of one server keeps what.
 *
 * <pre>
 * lock          held while a process works on the store
 * owner         for which terminals it worked last
 * waiting/      captured, not yet committed by the application
 * archive/DAY/  committed on that day (yyyyMMdd, Asia/Tokyo)
 * quarantine/   put aside; NAME.reason says why, NAME.told exists once the application knows
 * left/         names of what is gone from here while the original still lies in its folder
 * put-back/     keys that ./madoguchi exchange wants put back
 * </pre>
 */
record StoreFolders(Path root) {

  private static final String UNFINISHED = ".tmp";

  /** On a full disk one byte may still fit; a result must. */
  private static final int PROBE_BYTES = 1 << 18;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  Path lock() {
    return root.resolve("lock");
  }

  Path waiting() {
    return root.resolve("waiting");
  }

  Path quarantine() {
    return root.resolve("quarantine");
  }

  Path left() {
    return root.resolve("left");
  }

  /** Where an operator's command leaves the keys of what is to be put back. */
  Path putBack() {
    return root.resolve("put-back");
  }

  Path archive(LocalDate day) {
    return root.resolve("archive").resolve(DAY.format(day));
  }

  void create() throws IOException {
    Files.createDirectories(root);
    createWithinRoot();
  }

  /**
   * A root that vanished is a disk that vanished: making a new one in its place would hide that.
   */
  void createWithinRoot() throws IOException {
    for (Path folder :
        List.of(waiting(), quarantine(), root.resolve("archive"), left(), putBack())) {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
    }
  }

  /** Proves that the store can be written just now. */
  void probe() throws IOException {
    createWithinRoot();
    Path file = waiting().resolve(UUID.randomUUID() + UNFINISHED);
    try {
      Durable.write(file, new byte[PROBE_BYTES]);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The days that have an archive folder, oldest first. */
  List<LocalDate> archivedDays() throws IOException {
    List<LocalDate> days = new ArrayList<>();
    for (Path folder : list(root.resolve("archive"))) {
      day(folder.getFileName().toString()).ifPresent(days::add);
    }
    days.sort(null);
    return days;
  }

  /** What was archived before that day. */
  List<Capture> archivedBefore(LocalDate day) throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (LocalDate archived : archivedDays()) {
      if (archived.isBefore(day)) {
        captures.addAll(captures(archive(archived)));
      }
    }
    return captures;
  }

  /** Removes what interrupted writes left; only for whoever holds the lock. */
  void sweep() throws IOException {
    sweep(waiting());
    sweep(quarantine());
  }

  static void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path file : unfinished) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Everything directly in a folder but what is just being written; nothing when there is none. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        if (!entry.getFileName().toString().endsWith(UNFINISHED)) {
          entries.add(entry);
        }
      }
    } catch (NoSuchFileException removedOrNeverMade) {
      return List.of();
    }
    return entries;
  }

  /** The captures in a folder, in the order of capture. */
  static List<Capture> captures(Path folder) throws IOException {
    return list(folder).stream()
        .filter(entry -> !QuarantineNote.isNote(entry))
        .map(entry -> Capture.ofStoredName(entry.getFileName().toString()))
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return Optional.of(LocalDate.parse(name, DAY));
    } catch (DateTimeParseException foreign) {
      return Optional.empty();
    }
  }
}
