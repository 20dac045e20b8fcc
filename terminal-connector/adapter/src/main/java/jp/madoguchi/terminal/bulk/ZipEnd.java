package jp.madoguchi.terminal.bulk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import jp.madoguchi.terminal.api.QuarantineReason;

/**
 * The record at the end of an archive that says how many files it holds. It is read before the
 * archive is opened, because opening loads the whole directory, and a directory can be a bomb too.
 */
final class ZipEnd {

  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int SIGNATURE = 0x06054b50;
  private static final int ENTRIES_AT = 10;
  private static final int DIRECTORY_SIZE_AT = 12;
  private static final long LARGEST_DIRECTORY = 1 << 17;

  private ZipEnd() {}

  static void requireOneEntry(Path file) throws IOException {
    ByteBuffer tail = tail(file);
    for (int at = tail.limit() - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        int entries = Short.toUnsignedInt(tail.getShort(at + ENTRIES_AT));
        long directory = Integer.toUnsignedLong(tail.getInt(at + DIRECTORY_SIZE_AT));
        if (entries != 1) {
          throw new BadZipException(QuarantineReason.ZIP_ENTRIES, Integer.toString(entries), "-");
        }
        if (directory > LARGEST_DIRECTORY) {
          throw new BadZipException(
              QuarantineReason.ZIP_UNREADABLE, "-", "its directory is too large for one file");
        }
        return;
      }
    }
    throw new BadZipException(QuarantineReason.ZIP_UNREADABLE, "-", "no end record");
  }

  private static ByteBuffer tail(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(in.length(), LENGTH + LONGEST_COMMENT)];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
