package jp.madoguchi.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.web.upload.SentFile;

/** Takes the gate's log and leads back to the page, which shows what it would add. */
@WebServlet("/audit/remote-upload")
@MultipartConfig
public class RemoteUploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** 20,000 sessions take less. */
  private static final int MOST_BYTES = 4 << 20;

  @Inject private transient ReceivedRemoteLog received;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String told = SentFile.into(received, request, MOST_BYTES);
    response.sendRedirect(
        request.getContextPath()
            + "/audit/remote.xhtml"
            + (told == null ? "" : "?told=staff.file." + told));
  }
}
