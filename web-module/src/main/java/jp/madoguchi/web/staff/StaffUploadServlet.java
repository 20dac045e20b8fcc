package jp.madoguchi.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the personnel file and leads back to the page, which shows what it would do. A servlet of
 * its own for the same reason as that of the patient register: on the Faces servlet, parts of a
 * form would be kept before anybody asks for a right.
 */
@WebServlet("/admin/staff-upload")
@MultipartConfig
public class StaffUploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** 20,000 people take less. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int ROOM_FOR_THE_FORM = 1 << 16;

  @Inject private transient ReceivedStaffFile received;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String told = take(request);
    response.sendRedirect(
        request.getContextPath()
            + "/admin/staff-import.xhtml"
            + (told == null ? "" : "?told=staff.file." + told));
  }

  private String take(HttpServletRequest request) throws ServletException, IOException {
    received.forget();
    long length = request.getContentLengthLong();
    if (length < 0 || length > MOST_BYTES + ROOM_FOR_THE_FORM) {
      return "large";
    }
    Part part = request.getPart("file");
    if (part == null || part.getSize() == 0) {
      return "nofile";
    }
    try (InputStream content = part.getInputStream()) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return "large";
      }
      return received.keep(bytes) ? null : "unreadable";
    } finally {
      part.delete();
    }
  }
}
