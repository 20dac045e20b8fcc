package jp.madoguchi.web.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** The part {@code file} of a form, up to a size. */
public final class SentFile {
  /** Name of the part. */
  public static final String PART = "file";

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
    String missing = missing(request, mostBytes);
    if (missing != null) {
      return missing;
    }
    Part part = request.getPart(PART);
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

  /**
   * Why there is nothing to be read.
   *
   * @return null, or the end of a key: {@code large}, before anything is taken apart, {@code
   *     nofile}
   */
  public static String missing(HttpServletRequest request, long mostBytes)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    // who does not say how much comes could send without end; browsers say it
    if (length < 0 || length > mostBytes + ROOM_FOR_THE_FORM) {
      return "large";
    }
    Part part = request.getPart(PART);
    return part == null || part.getSize() == 0 ? "nofile" : null;
  }
}
