package jp.madoguchi.encryption;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Values of a row by their columns as bytes: a byte that says how, then pairs of lengths and UTF-8.
 * Long ones are compressed, because what is encrypted cannot be by the database.
 */
final class RowContent {
  private static final int PLAIN = 1;
  private static final int COMPRESSED = 2;
  private static final int WORTH_COMPRESSING = 600;

  private RowContent() {}

  /** Empty values are left out. */
  static byte[] written(Map<String, ?> values) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      for (Map.Entry<String, ?> one : values.entrySet()) {
        if (one.getValue() != null) {
          write(out, one.getKey());
          write(out, one.getValue().toString());
        }
      }
      return marked(bytes.toByteArray());
    } catch (IOException inMemory) {
      throw new IllegalStateException(inMemory);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] marked(byte[] pairs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(pairs.length + 1);
    boolean compress = pairs.length > WORTH_COMPRESSING;
    bytes.write(compress ? COMPRESSED : PLAIN);
    if (compress) {
      Deflater fast = new Deflater(Deflater.BEST_SPEED);
      try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
        out.write(pairs);
      } finally {
        fast.end();
      }
    } else {
      bytes.write(pairs);
    }
    return bytes.toByteArray();
  }

  /** Only of what was authentic: its lengths are our own. */
  static Map<String, String> read(byte[] content) {
    try {
      ByteBuffer pairs =
          switch (content[0]) {
            case PLAIN -> ByteBuffer.wrap(content, 1, content.length - 1);
            case COMPRESSED -> ByteBuffer.wrap(inflated(content));
            default -> throw new IOException("written by another release");
          };
      Map<String, String> values = new LinkedHashMap<>();
      while (pairs.hasRemaining()) {
        String column = read(pairs);
        values.put(column, read(pairs));
      }
      return values;
    } catch (IOException e) {
      throw new IllegalStateException("an encrypted content is of another release", e);
    }
  }

  private static byte[] inflated(byte[] content) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(content, 1, content.length - 1);
    try (InflaterInputStream in = new InflaterInputStream(bytes)) {
      return in.readAllBytes();
    }
  }

  private static String read(ByteBuffer pairs) {
    int length = pairs.getInt();
    String text =
        new String(
            pairs.array(), pairs.arrayOffset() + pairs.position(), length, StandardCharsets.UTF_8);
    pairs.position(pairs.position() + length);
    return text;
  }
}
