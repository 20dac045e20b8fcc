package jp.madoguchi.terminal.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;

/**
 * One look at a file.
 *
 * @param print size and time of change
 * @param bytes the content, or {@code null} when it is larger than the limit
 * @param key the content's key; when larger than the limit, one made from both its ends, to tell
 *     two looks apart
 * @param whole whether the end is there
 */
record Look(Print print, byte[] bytes, String key, boolean whole) {

  /**
   * What the folder tells without opening the file.
   *
   * @param size in bytes
   * @param modified nanoseconds would be nice, whatever the file system keeps is enough
   */
  record Print(long size, long modified) {
    static Print of(BasicFileAttributes attributes) {
      return new Print(attributes.size(), attributes.lastModifiedTime().toMillis());
    }
  }

  static Look at(Path file, FileKind kind, CaptureSource source, long limit) throws IOException {
    try (FileChannel in =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      Print print =
          Print.of(
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
      if (Math.max(print.size(), in.size()) > limit) {
        byte[] head = part(in, 0, FileKind.HEAD);
        byte[] tail = part(in, Math.max(0, in.size() - FileKind.TAIL), FileKind.TAIL);
        String ends = CaptureKey.of(CaptureSource.FACE, "", joined(head, tail));
        return new Look(print, null, ends, kind.isWhole(head, tail));
      }
      byte[] bytes = part(in, 0, (int) in.size());
      byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.HEAD));
      byte[] tail =
          Arrays.copyOfRange(bytes, Math.max(0, bytes.length - FileKind.TAIL), bytes.length);
      String key = CaptureKey.of(source, file.getFileName().toString(), bytes);
      boolean whole = kind.isWhole(head, tail) || kind == FileKind.XML && ClosedRoot.in(bytes);
      return new Look(print, bytes, key, whole);
    }
  }

  private static byte[] part(FileChannel in, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    long position = from;
    while (buffer.hasRemaining()) {
      int read = in.read(buffer, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] both = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, both, head.length, tail.length);
    return both;
  }

  boolean sameAs(Look other) {
    return print.equals(other.print) && key.equals(other.key);
  }

  boolean large() {
    return bytes == null;
  }
}
