package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** File operations that survive a power cut once they have returned. */
public final class Durable {

  private Durable() {}

  /** Writes a file that does not exist yet and forces it to the disk. */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      out.force(true);
    }
  }

  /**
   * Copies to a file that does not exist yet, piece by piece, and forces it to the disk.
   *
   * @param digest is fed with the content
   * @return the key of the content
   */
  static String copy(Path from, Path to, MessageDigest digest) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS), digest)) {
      Files.copy(in, to);
    }
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return CaptureKey.text(digest);
  }

  /**
   * Writes beside {@code file} first, so that a reader finds all of it or none; replaces what was
   * there.
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(beside);
    write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(file.getParent());
  }

  /** Renames within one file system and forces the folder entries. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(to.getParent());
  }

  /**
   * Forces a folder's entries. Systems that cannot open a folder (Windows, some network shares)
   * order renames themselves; there it does nothing.
   */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notSupportedHere) {
      return;
    }
  }
}
