package jp.madoguchi.terminal.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, good and bad. */
public final class Zips {

  private Zips() {}

  /** An archive of names and contents in turn. */
  public static byte[] of(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A message that says the same of person after person: kilobytes that unpack to megabytes. */
  public static byte[] bomb(String name, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head =
        "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>";
    byte[] people =
        "<BulkConfirmUnit><QualificationValidity>1</QualificationValidity></BulkConfirmUnit>"
            .repeat(1000)
            .getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(head.getBytes(StandardCharsets.US_ASCII));
      for (int written = 0; written < size; written += people.length) {
        zip.write(people);
      }
      zip.write("</MessageBody></XmlMsg>".getBytes(StandardCharsets.US_ASCII));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** One file, not compressed. */
  public static byte[] stored(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** One file that says of itself, in both places, that it is encrypted. */
  public static byte[] encrypted(String name, byte[] content) throws IOException {
    byte[] zip = stored(name, content);
    zip[6] |= 1;
    for (int i = zip.length - 4; i > 0; i--) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
        return zip;
      }
    }
    throw new IllegalStateException("no directory");
  }
}
