package jp.madoguchi.terminal.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.messages.BulkSource;
import jp.madoguchi.terminal.settings.Limits;

/**
 * The one XML document in a zip file (§1.5). Nothing is ever written under a name from inside the
 * archive, and nothing is unpacked to memory or disk: the document is read as a stream that stops
 * where a bomb begins. Its checksum and its size must come out right at its end.
 */
public final class ZippedXml implements BulkSource {

  private static final int ENCRYPTED = 1;
  private static final int FLAGS_AT = 6;

  private final Path file;
  private final String entryName;
  private final Limits limits;

  private ZippedXml(Path file, String entryName, Limits limits) {
    this.file = file;
    this.entryName = entryName;
    this.limits = limits;
  }

  /**
   * Looks at the archive's directory.
   *
   * @param expected the file name that the document must have
   * @throws BadZipException it is not an archive with that one file
   */
  public static ZippedXml in(Path file, String expected, Limits limits)
      throws BadZipException, IOException {
    refuseEncrypted(file);
    ZipEnd.requireOneEntry(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = zip.stream().limit(2).toList();
      if (entries.size() != 1) {
        throw new BadZipException(QuarantineReason.ZIP_ENTRIES, Integer.toString(zip.size()), "-");
      }
      if (!entries.get(0).getName().equals(expected)) {
        throw new BadZipException(QuarantineReason.ZIP_NAME, "-", "-");
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw unreadable(e);
    }
    return new ZippedXml(file, expected, limits);
  }

  /** The flag stands in the head of the first file; AES sets it too. */
  private static void refuseEncrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(FLAGS_AT + 1);
      boolean zip = head.length > FLAGS_AT && head[0] == 'P' && head[1] == 'K';
      if (zip && head[2] == 3 && (head[FLAGS_AT] & ENCRYPTED) != 0) {
        throw new BadZipException(QuarantineReason.ZIP_ENCRYPTED, "-", "-");
      }
    }
  }

  private static BadZipException unreadable(Exception e) {
    boolean encrypted = e.getMessage() != null && e.getMessage().contains("encrypted");
    return encrypted
        ? new BadZipException(QuarantineReason.ZIP_ENCRYPTED, "-", "-")
        : new BadZipException(QuarantineReason.ZIP_UNREADABLE, "-", String.valueOf(e.getMessage()));
  }

  @Override
  public InputStream open() throws IOException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      ZipEntry entry = zip.getEntry(entryName);
      if (entry == null) {
        throw new BadZipException(QuarantineReason.ZIP_NAME, "-", "-");
      }
      InputStream unpacked = new UnpackedXml(zip.getInputStream(entry), entry, limits);
      return new FilterInputStream(unpacked) {
        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
          try {
            return super.read(buffer, from, length);
          } catch (ZipException e) {
            throw unreadable(e);
          }
        }

        @Override
        public void close() throws IOException {
          super.close();
          zip.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }
}
