package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.terminal.virtual.faults.FaultKind;
import jp.madoguchi.terminal.virtual.faults.StagedFault;
import jp.madoguchi.terminal.virtual.faults.Struck;

/** Writes files for the hospital: whole and once, unless a fault says in pieces or twice. */
final class FolderDelivery {
  private static final Logger LOG = System.getLogger(FolderDelivery.class.getName());

  private final ScheduledExecutorService time;

  FolderDelivery(ScheduledExecutorService time) {
    this.time = time;
  }

  /**
   * Writes a file; with faults it is complete only later.
   *
   * @param again the name of the second one, when a fault wants it to have a name of its own
   */
  void put(Path folder, String name, FileContent content, Struck struck, String again)
      throws IOException {
    Optional<StagedFault> twice = struck.first(FaultKind.DUPLICATE);
    FileContent second = twice.isPresent() ? copy(content) : null;
    Optional<StagedFault> pieces = struck.first(FaultKind.PIECES);
    if (pieces.isPresent()) {
      new Pieces(folder.resolve(name), content, pieces.get()).next();
    } else {
      whole(folder, name, content);
    }
    if (second != null) {
      String other = twice.get().details().renamed() ? again : name;
      Duration pause = twice.get().details().pause();
      Duration first = pieces.map(FolderDelivery::length).orElse(Duration.ZERO);
      later(first.plus(pause), () -> whole(folder, other, second));
    }
  }

  private static Duration length(StagedFault pieces) {
    return pieces.details().pause().multipliedBy(pieces.details().pieces());
  }

  private static void whole(Path folder, String name, FileContent content) throws IOException {
    if (content instanceof FileContent.Lying lying) {
      Folders.move(lying.file(), folder, name);
    } else {
      Folders.put(folder, name, ((FileContent.Bytes) content).bytes());
    }
  }

  private static FileContent copy(FileContent content) throws IOException {
    if (content instanceof FileContent.Lying lying) {
      Path copy = lying.file().resolveSibling(lying.file().getFileName() + ".copy");
      Files.copy(lying.file(), copy);
      return new FileContent.Lying(copy);
    }
    return content;
  }

  private void later(Duration pause, Step step) {
    time.schedule(
        () -> {
          try {
            step.run();
          } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "a result cannot be written: {0}", unwritable.toString());
          }
        },
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** A file that grows under its final name, as a slow writer without a temporary one makes it. */
  private final class Pieces {
    private final Path file;
    private final FileContent content;
    private final StagedFault fault;
    private final int size;
    private long written;

    Pieces(Path file, FileContent content, StagedFault fault) throws IOException {
      this.file = file;
      this.content = content;
      this.fault = fault;
      long pieces = fault.details().pieces();
      this.size = (int) Math.max(1, (content.size() + pieces - 1) / pieces);
    }

    void next() throws IOException {
      byte[] piece;
      try (InputStream all = content.open()) {
        all.skipNBytes(written);
        piece = all.readNBytes(size);
      }
      Files.write(
          file,
          piece,
          StandardOpenOption.CREATE,
          written == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND,
          StandardOpenOption.WRITE);
      written += piece.length;
      if (written < content.size()) {
        later(fault.details().pause(), this::next);
      } else {
        content.discard();
      }
    }
  }
}
