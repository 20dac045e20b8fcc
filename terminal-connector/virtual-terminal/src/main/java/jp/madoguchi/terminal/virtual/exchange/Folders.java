package jp.madoguchi.terminal.virtual.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folders of a terminal.
 *
 * @param req 要求: the hospital puts questions here, the terminal takes them away
 * @param res 結果: the terminal puts answers here, the hospital takes them away
 * @param face 顔認証結果: as {@code res}, for cards at the reader
 * @param memory the virtual terminal's own file
 * @param bulk the virtual terminal's own folder for bulk requests
 */
record Folders(Path req, Path res, Path face, Path memory, Path bulk) {

  /** Makes what is missing. */
  static Folders under(Path root, String code) throws IOException {
    Path home = root.resolve(code);
    Folders folders =
        new Folders(
            home.resolve("req"),
            home.resolve("res"),
            home.resolve("face"),
            home.resolve("virtual-terminal.properties"),
            home.resolve("virtual-terminal-bulk"));
    Files.createDirectories(folders.req);
    Files.createDirectories(folders.res);
    Files.createDirectories(folders.face);
    return folders;
  }

  /** Puts a whole file into a folder at once: temporary name, then renamed. */
  static void put(Path folder, String name, byte[] content) throws IOException {
    Path temporary = folder.resolve("." + name + ".tmp");
    try (FileChannel file =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
    Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The same with a file that is already there, on the same file system. */
  static void move(Path file, Path folder, String name) throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
