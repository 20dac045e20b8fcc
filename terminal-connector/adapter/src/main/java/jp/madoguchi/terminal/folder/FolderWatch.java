package jp.madoguchi.terminal.folder;

import jakarta.resource.spi.work.Work;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.state.FolderProbe;
import jp.madoguchi.terminal.state.StateBoard;

/**
 * Watches one folder of one terminal for as long as the endpoint is active. The listing every
 * {@code pollMillis} is what counts; file events only make it earlier.
 */
public final class FolderWatch implements Work {

  private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());

  /** Larger files are copied piece by piece. */
  private static final long IN_MEMORY = 1 << 20;

  private final TerminalSettings terminal;
  private final Path folder;
  private final CaptureSource source;
  private final TerminalPart part;
  private final BooleanSupplier ours;
  private final Supplier<Optional<Intake>> intake;
  private final StateBoard board;
  private final FolderEvents events;
  private final Sightings sightings;
  private final Runnable onEnd;
  private volatile boolean released;

  /**
   * @param ours whether the folder may be looked at
   * @param intake empty while the store cannot take anything in; files then stay where they are
   * @param onEnd called when the watching thread has ended
   */
  public FolderWatch(
      TerminalSettings terminal,
      CaptureSource source,
      Path folder,
      BooleanSupplier ours,
      Supplier<Optional<Intake>> intake,
      StateBoard board,
      Runnable onEnd) {
    boolean face = source == CaptureSource.FACE;
    this.terminal = terminal;
    this.folder = folder;
    this.source = source;
    this.part = face ? TerminalPart.FACE_FOLDER : TerminalPart.RESULT_FOLDER;
    this.ours = ours;
    this.intake = intake;
    this.board = board;
    this.events = FolderEvents.on(folder, terminal.watch());
    this.sightings = new Sightings(terminal, source, folder, IN_MEMORY);
    this.onEnd = onEnd;
  }

  @Override
  public void run() {
    try (events) {
      long nextListing = System.nanoTime();
      while (!released) {
        if (System.nanoTime() - nextListing >= 0) {
          if (ours.getAsBoolean()) {
            list();
          }
          nextListing = System.nanoTime() + terminal.poll().toNanos();
        }
        long due = Math.min(nextListing, sightings.nextDue(nextListing));
        Set<String> changed = events.await(Math.max(0, due - System.nanoTime()));
        look(changed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      onEnd.run();
    }
  }

  private void look(Set<String> changed) {
    Optional<Intake> open = intake.get();
    if (open.isPresent() && !released) {
      changed.forEach(name -> sightings.look(name, open.get()));
      sightings.lookAgain(open.get());
    }
  }

  private void list() {
    events.renew();
    Optional<Intake> open = intake.get();
    try {
      Map<Long, Set<String>> byAge = new TreeMap<>();
      Set<String> present = new HashSet<>();
      Set<Path> misnamed = new HashSet<>();
      try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
        for (Path file : listing) {
          String name = file.getFileName().toString();
          if (FileKind.of(name).isPresent() && !folder.resolve(name).equals(file)) {
            misnamed.add(file);
          } else if (FileKind.of(name).isPresent()) {
            present.add(name);
            age(file).ifPresent(age -> byAge.computeIfAbsent(age, k -> new HashSet<>()).add(name));
          }
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      board.up(terminal.id(), part, folder);
      if (open.isPresent()) {
        byAge.values().forEach(names -> names.forEach(name -> sightings.found(name, open.get())));
        sightings.keepOnly(present, open.get());
        for (Path file : misnamed) {
          MisnamedFile.takeIn(terminal, source, file, open.get());
        }
      }
    } catch (IOException e) {
      board.down(terminal.id(), part, FolderProbe.listingFault(folder, e), folder);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "listing of " + folder + " failed, next try in " + terminal.poll(),
          e);
      board.down(terminal.id(), part, TerminalFault.NOT_READABLE, folder);
    }
  }

  /** One file that cannot be looked at must not hide the others: it comes last. */
  private static Optional<Long> age(Path file) {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .lastModifiedTime()
              .toMillis());
    } catch (NoSuchFileException takenByAnother) {
      return Optional.empty();
    } catch (IOException heldByItsWriter) {
      return Optional.of(Long.MAX_VALUE);
    }
  }

  /** Ends the watch soon; called by the container and at deactivation. */
  @Override
  public void release() {
    released = true;
    events.close();
  }
}
