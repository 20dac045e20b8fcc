package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.terminal.crash.Accepted.File;
import jp.madoguchi.terminal.crash.Accepted.Kind;

/**
 * What streams in of itself, whether the connector lives or not: results of face readers, whole or
 * in pieces, the same once more, malformed ones, and answers to questions of others. Some originals
 * are taken away by another program as soon as they were captured.
 */
final class Morning extends Thread {

  /** With so many files lying about it waits: the connector is dead just now. */
  private static final int MANY = 150;

  private static final int LONGEST_PAUSE_NANOS = 6_000_000;
  private static final long LONG_PAUSE_NANOS = 20_000_000;

  private final Folders folders;
  private final Accepted accepted;
  private final Samples samples;
  private final Random chance;
  private final List<File> toTakeAway = new ArrayList<>();
  private volatile boolean over;
  private volatile IOException failure;

  Morning(Folders folders, Accepted accepted, Samples samples, long seed) {
    super("morning");
    setDaemon(true);
    this.folders = folders;
    this.accepted = accepted;
    this.samples = samples;
    this.chance = new Random(seed);
  }

  @Override
  public void run() {
    File last = samples.face(Kind.FACE, 0);
    try {
      for (int number = 1; !over; number++) {
        File file = next(number, last);
        accepted.add(file);
        if (file.kind() == Kind.FACE_IN_PIECES) {
          folders.writeInPieces(file, chance);
        } else {
          folders.rename(file);
        }
        if (file.kind() == Kind.FACE) {
          last = file;
          if (chance.nextInt(8) == 0) {
            toTakeAway.add(file);
          }
        }
        rest();
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private File next(int number, File last) throws IOException {
    int kind = chance.nextInt(100);
    if (kind < 12) {
      return samples.face(Kind.FACE_IN_PIECES, number);
    }
    if (kind < 20) {
      return samples.again(last, number);
    }
    if (kind < 23) {
      return samples.malformed(number);
    }
    if (kind < 38) {
      return samples.answer(Kind.FOREIGN_ANSWER, "20250101%06d".formatted(number));
    }
    if (kind < 43) {
      return samples.bulk(
          kind < 41 ? Kind.BULK : Kind.BULK_IN_ZIP, number, 20 + chance.nextInt(60));
    }
    return samples.face(Kind.FACE, number);
  }

  private void rest() throws IOException {
    LockSupport.parkNanos(chance.nextInt(LONGEST_PAUSE_NANOS));
    takeAway();
    while (!over && lying() > MANY) {
      LockSupport.parkNanos(LONG_PAUSE_NANOS);
      takeAway();
    }
  }

  private int lying() {
    return Math.max(Folders.names(folders.face()).size(), Folders.names(folders.result()).size());
  }

  /** A file may go once its capture has its final name; from then on it counts as accepted. */
  private void takeAway() throws IOException {
    if (toTakeAway.size() < 5) {
      return;
    }
    List<String> captured = Folders.names(folders.waiting());
    for (File file : toTakeAway) {
      if (captured.stream().anyMatch(name -> name.contains("~" + file.key() + "~"))) {
        Files.deleteIfExists(folders.place(file));
      }
    }
    toTakeAway.clear();
  }

  /** Ends the stream; everything begun is written to its end. */
  void end() throws IOException, InterruptedException {
    over = true;
    join();
    if (failure != null) {
      throw failure;
    }
  }
}
