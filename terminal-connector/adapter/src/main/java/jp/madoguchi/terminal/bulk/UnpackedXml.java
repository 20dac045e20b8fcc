package jp.madoguchi.terminal.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.settings.Limits;

/**
 * Unpacked bytes as they come out of the archive, counted: what the directory says of the size is
 * only believed at the end, when it must have been true.
 */
final class UnpackedXml extends InputStream {

  /** So much may come out of however little: the ratio says nothing about small documents. */
  private static final long FREE = 1 << 20;

  private static final double MIB = 1 << 20;
  private static final byte[] ARCHIVE_HEAD = {'P', 'K', 3, 4};

  private final InputStream in;
  private final ZipEntry entry;
  private final long most;
  private final CRC32 checksum = new CRC32();
  private final byte[] head = new byte[ARCHIVE_HEAD.length];
  private long count;

  UnpackedXml(InputStream in, ZipEntry entry, Limits limits) {
    this.in = in;
    this.entry = entry;
    long byRatio = Math.max(FREE, Math.max(1, entry.getCompressedSize()) * limits.zipRatio());
    this.most = Math.min(limits.bulk(), byRatio);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = in.read(buffer, from, length);
    if (read < 0) {
      requireWhole();
      return read;
    }
    for (int i = 0; i < read && count + i < head.length; i++) {
      head[(int) count + i] = buffer[from + i];
    }
    checksum.update(buffer, from, read);
    count += read;
    if (count > most) {
      String size = "> %.1f MiB".formatted(most / MIB);
      throw new BadZipException(QuarantineReason.ZIP_BOMB, size, "-");
    }
    if (count >= head.length && Arrays.equals(head, ARCHIVE_HEAD)) {
      throw new BadZipException(QuarantineReason.ZIP_NESTED, "-", "-");
    }
    return read;
  }

  private void requireWhole() throws BadZipException {
    if (checksum.getValue() != entry.getCrc() || count != entry.getSize()) {
      throw new BadZipException(
          QuarantineReason.ZIP_UNREADABLE, "-", "checksum or size of the file inside is wrong");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
