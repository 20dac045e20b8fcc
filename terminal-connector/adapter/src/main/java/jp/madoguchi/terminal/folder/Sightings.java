package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.NameInLog;
import jp.madoguchi.terminal.settings.AfterDelivery;
import jp.madoguchi.terminal.settings.TerminalSettings;

/**
 * What is known about the files of one folder: seen once and waiting for the second equal look, or
 * taken in and waiting for their removal. Used by one thread.
 */
final class Sightings {

  private static final System.Logger LOG = System.getLogger(Sightings.class.getName());

  /** A file whose end nothing marks must rest for at least this long. */
  private static final Duration REST_WITHOUT_END_MARK = Duration.ofSeconds(1);

  /** Larger contents are not kept between two looks. */
  private static final int KEPT_BYTES = 1 << 18;

  private record Seen(FileKind kind, Look look, long since, long due) {}

  /** As many line ends may follow a message that was captured before they were written. */
  private static final int MOST_LATE_SPACES = 4;

  /**
   * @param key of the capture
   * @param lying of the content that lies in the folder: the same, or with space written behind
   */
  private record Taken(Look.Print print, String key, String lying) {}

  private final TerminalSettings terminal;
  private final CaptureSource source;
  private final Path folder;
  private final long inMemory;
  private final Map<String, Seen> seen = new LinkedHashMap<>();
  private final Map<String, Taken> taken = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  /**
   * Written anew under the name of what was taken: such a file must rest, whatever it looks like.
   */
  private final Set<String> changed = new HashSet<>();

  Sightings(TerminalSettings terminal, CaptureSource source, Path folder, long inMemory) {
    this.terminal = terminal;
    this.source = source;
    this.folder = folder;
    this.inMemory = inMemory;
  }

  /** When the next second look is due ({@link System#nanoTime}), at the latest {@code latest}. */
  long nextDue(long latest) {
    long next = latest;
    for (Seen one : seen.values()) {
      if (one.due() - next < 0) {
        next = one.due();
      }
    }
    return next;
  }

  /** Takes the second look at every file for which it is time. */
  void lookAgain(Intake intake) {
    long now = System.nanoTime();
    List.copyOf(seen.entrySet()).stream()
        .filter(entry -> entry.getValue().due() - now <= 0)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(name -> look(name, intake));
  }

  /** A file is in the listing; one that waits for its second look gets that when it is due. */
  void found(String name, Intake intake) {
    if (!seen.containsKey(name)) {
      look(name, intake);
    }
  }

  /** Looks at one file. */
  void look(String name, Intake intake) {
    FileKind kind = FileKind.of(name).orElse(null);
    if (kind == null) {
      return;
    }
    Path file = folder.resolve(name);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        refuseLink(name);
        return;
      }
      if (!attributes.isRegularFile() || isTaken(name, Look.Print.of(attributes), file, intake)) {
        return;
      }
      compare(name, kind, Look.at(file, kind, source, inMemory), intake);
    } catch (NoSuchFileException e) {
      vanished(name, intake);
    } catch (IOException heldByItsWriter) {
      postpone(name, heldByItsWriter);
    }
  }

  /** A link is no result: whoever may write here must not have the server read files elsewhere. */
  private void refuseLink(String name) {
    if (reported.add(name)) {
      String text = "{0}/{1} is a symbolic link, which is never followed: remove it";
      LOG.log(System.Logger.Level.WARNING, text, folder, NameInLog.of(name));
    }
  }

  private boolean isTaken(String name, Look.Print print, Path file, Intake intake) {
    Taken before = taken.get(name);
    if (before == null) {
      return false;
    }
    if (!before.print().equals(print)) {
      taken.remove(name);
      changed.add(name);
      return false;
    }
    CaptureStore.CapturePlace place = intake.place(before.key());
    if (place == CaptureStore.CapturePlace.UNKNOWN) {
      taken.remove(name);
      return false;
    }
    boolean done =
        place != CaptureStore.CapturePlace.WAITING
            && terminal.afterDelivery() != AfterDelivery.LEAVE;
    if (done && Originals.remove(file, source, before.lying())) {
      taken.remove(name);
    }
    return true;
  }

  private void compare(String name, FileKind kind, Look look, Intake intake) {
    long now = System.nanoTime();
    Seen before = seen.get(name);
    if (before == null && kind == FileKind.XML && !look.large()) {
      Optional<String> known = capturedBeforeItsLineEnd(name, look, intake);
      if (known.isPresent()) {
        taken.put(name, new Taken(look.print(), known.get(), look.key()));
        return;
      }
      if (terminal.xmlAtOnce() && !changed.contains(name) && ClosedRoot.in(look.bytes())) {
        seen.put(name, new Seen(kind, kept(look), now, now));
        take(name, look, null, intake);
        return;
      }
    }
    long rest = rest(kind).toNanos();
    if (before == null || !before.look().sameAs(look)) {
      seen.put(name, new Seen(kind, kept(look), now, now + rest));
    } else if (now - before.since() >= rest) {
      settled(name, look, now - before.since(), intake);
    }
  }

  /**
   * The key under which the same message was captured before its writer put a line end behind it. A
   * message is one, however many line ends follow.
   */
  private Optional<String> capturedBeforeItsLineEnd(String name, Look look, Intake intake) {
    byte[] bytes = look.bytes();
    for (int length = bytes.length - 1;
        length > 0 && length >= bytes.length - MOST_LATE_SPACES && ClosedRoot.space(bytes[length]);
        length--) {
      String key = CaptureKey.of(source, name, Arrays.copyOf(bytes, length));
      if (intake.place(key) != CaptureStore.CapturePlace.UNKNOWN) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private Duration rest(FileKind kind) {
    boolean longer = !kind.hasEndMark() && terminal.stable().compareTo(REST_WITHOUT_END_MARK) < 0;
    return longer ? REST_WITHOUT_END_MARK : terminal.stable();
  }

  private static Look kept(Look look) {
    boolean large = look.bytes() != null && look.bytes().length > KEPT_BYTES;
    return large ? new Look(look.print(), new byte[0], look.key(), false) : look;
  }

  private void settled(String name, Look look, long restedNanos, Intake intake) {
    if (look.whole()) {
      take(name, look, null, intake);
    } else if (restedNanos >= terminal.incomplete().toNanos()) {
      take(name, look, QuarantineReason.TRUNCATED, intake);
    } else {
      postpone(name, null);
    }
  }

  private void take(String name, Look look, QuarantineReason reason, Intake intake) {
    try {
      String key = look.key();
      if (look.large()) {
        Path original = folder.resolve(name);
        key =
            intake.takeLarge(
                terminal, source, original, copied -> unchanged(original, look, copied), reason);
      } else {
        intake.take(terminal, source, name, look.bytes(), reason);
      }
      seen.remove(name);
      changed.remove(name);
      taken.put(name, new Taken(look.print(), key, key));
    } catch (IOException storeIsDown) {
      if (look.large() && Files.notExists(folder.resolve(name))) {
        vanished(name, intake);
      } else {
        postpone(name, storeIsDown);
      }
    }
  }

  /** A large file is copied after its second look; it must still be the one that was looked at. */
  private static void unchanged(Path original, Look look, long copied) throws IOException {
    Look.Print now =
        Look.Print.of(
            Files.readAttributes(original, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    if (!now.equals(look.print()) || copied != now.size()) {
      throw new IOException("changed while it was copied");
    }
  }

  /** Another program may take a file away at any moment; what one look saw whole is not lost. */
  private void vanished(String name, Intake intake) {
    taken.remove(name);
    Seen before = seen.get(name);
    if (before == null) {
      return;
    }
    if (before.look().whole() && !before.look().large()) {
      take(name, before.look(), null, intake);
      taken.remove(name);
    } else {
      seen.remove(name);
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}/{1} vanished before it was whole",
          folder,
          NameInLog.of(name));
    }
  }

  private void postpone(String name, IOException cause) {
    long due = System.nanoTime() + terminal.poll().toNanos();
    seen.computeIfPresent(
        name, (unused, one) -> new Seen(one.kind(), one.look(), one.since(), due));
    if (cause != null && reported.add(name)) {
      String text = "{0}/{1} cannot be taken in yet, tried again until it can: {2}";
      LOG.log(System.Logger.Level.WARNING, text, folder, NameInLog.of(name), NameInLog.why(cause));
    }
  }

  /** Drops what is no longer in the folder. */
  void keepOnly(Set<String> present, Intake intake) {
    taken.keySet().retainAll(present);
    reported.retainAll(present);
    changed.retainAll(present);
    for (String name : List.copyOf(seen.keySet())) {
      if (!present.contains(name)) {
        look(name, intake);
      }
    }
  }
}
