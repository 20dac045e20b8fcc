package jp.madoguchi.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.web.problem.ProblemDetails;

/**
 * The body of a request: bounded, and UTF-8 to the last byte. Bad bytes are refused, never
 * replaced.
 */
final class Utf8Body {
  private Utf8Body() {}

  /**
   * Reads all of it.
   *
   * @param limit bytes at most
   * @throws ProblemException 413 when it is longer; 400 when empty; 422 with the line of the first
   *     byte that is not UTF-8
   */
  static String read(InputStream body, int limit) throws IOException {
    byte[] bytes = body.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new ProblemException(ProblemDetails.of(413, "api.body.large", limit >> 20));
    }
    if (bytes.length == 0) {
      throw new ProblemException(ProblemDetails.of(400, "api.body.empty"));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException notUtf8) {
      throw new ProblemException(
          ProblemDetails.of(422, "api.body.encoding", line(bytes, in.position())));
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int line(byte[] bytes, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
