package jp.madoguchi.terminal.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of an {@code .err} file. Its encoding is not public (§9 no. 1): UTF-8 if it is valid as
 * such, else windows-31j, where a byte that means nothing shows as �.
 */
final class ErrText {

  /** More than a person reads; the whole file stays in the capture. */
  private static final int LONGEST = 4000;

  private ErrText() {}

  static String of(byte[] bytes) {
    String text = decoded(bytes).replace("\uFEFF", "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-31j"));
    }
  }
}
