package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.crash.Accepted.File;
import jp.madoguchi.terminal.kit.StoredFiles;

/**
 * The folders of one terminal and of the servers behind it.
 *
 * @param node the server that is at work now
 */
record Folders(Path root, String node) {

  /** The servers' names; they take turns, so that each start is a take-over as well. */
  static final List<String> NODES = List.of("one", "two");

  private static final int PIECES = 3;
  private static final int LONGEST_PAUSE_NANOS = 8_000_000;

  /** Makes them, and the settings file. */
  static Folders create(Path root, boolean keep) throws IOException {
    Folders folders = new Folders(root, NODES.get(0));
    for (Path folder :
        List.of(
            folders.face(),
            folders.result(),
            folders.request(),
            folders.waiting(),
            folders.other().waiting())) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        folders.settings(),
        String.join(
            "\n",
            "terminals=main",
            "terminal.main.code=1311111111",
            "terminal.main.pollMillis=50",
            "terminal.main.readerPattern=_face_[0-9]{10}([0-9a-f]{2})",
            "terminal.main.afterDelivery=" + (keep ? "archive" : "delete"),
            ""));
    return folders;
  }

  Path settings() {
    return root.resolve("madoguchi.properties");
  }

  Path face() {
    return terminal("face");
  }

  Path result() {
    return terminal("res");
  }

  Path request() {
    return terminal("req");
  }

  private Path terminal(String name) {
    return root.resolve("terminal/1311111111").resolve(name);
  }

  /** The same with the other server at work. */
  Folders other() {
    return new Folders(root, NODES.get(1 - NODES.indexOf(node)));
  }

  private Path store(String name) {
    return root.resolve("capture").resolve(node).resolve(name);
  }

  Path waiting() {
    return store("waiting");
  }

  Path quarantine() {
    return store("quarantine");
  }

  Path archive() {
    return store("archive");
  }

  Path place(File file) {
    return (file.source() == CaptureSource.FACE ? face() : result()).resolve(file.name());
  }

  /** Puts a file there by renaming it. */
  void rename(File file) throws IOException {
    Path target = place(file);
    Path beside = target.resolveSibling("." + file.name() + ".part");
    Files.write(beside, file.bytes());
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts a file there under its final name from the first byte on. */
  void writeInPieces(File file, Random chance) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    try (FileChannel out =
        FileChannel.open(place(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int piece = 1; piece <= PIECES; piece++) {
        bytes.limit(bytes.capacity() * piece / PIECES);
        out.write(bytes);
        LockSupport.parkNanos(chance.nextInt(LONGEST_PAUSE_NANOS));
      }
    }
  }

  /** All regular files below a folder, by name; a folder that is not there has none. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = StoredFiles.below(folder)) {
      return found.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names directly in a folder that changes meanwhile. */
  static List<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : List.of(names);
  }
}
