package jp.madoguchi.web.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** The part {@code file} of a form, up to a size. */
public final class SentFile {
  private static final int ROOM_FOR_THE_FORM = 1 << 16;

  private SentFile() {}

  /**
   * Keeps it.
   *
   * @return null, or the end of a key: {@code large}, {@code nofile}, {@code unreadable}
   */
  public static String into(ReceivedText received, HttpServletRequest request, int mostBytes)
      throws ServletException, IOException {
    received.forget();
    long length = request.getContentLengthLong();
    if (length < 0 || length > mostBytes + ROOM_FOR_THE_FORM) {
      return "large";
    }
    Part part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      return "nofile";
    }
    try (InputStream content = part.getInputStream()) {
      byte[] bytes = content.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        return "large";
      }
      return received.keep(bytes) ? null : "unreadable";
    } finally {
      part.delete();
    }
  }
}
