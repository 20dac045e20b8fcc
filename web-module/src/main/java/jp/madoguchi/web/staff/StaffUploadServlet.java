package jp.madoguchi.web.staff;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.web.upload.SentFile;

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

  @Inject private transient ReceivedStaffFile received;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String told = SentFile.into(received, request, MOST_BYTES);
    response.sendRedirect(
        request.getContextPath()
            + "/admin/staff-import.xhtml"
            + (told == null ? "" : "?told=staff.file." + told));
  }
}
