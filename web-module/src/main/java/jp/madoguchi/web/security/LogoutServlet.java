package jp.madoguchi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import jp.madoguchi.access.Accounts;

/** Ends the log-in: recorded, then nothing of the session is left. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Accounts accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      accounts.logOut();
    } finally {
      // a person must be able to leave even when the record cannot be written
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    response.sendRedirect(request.getContextPath() + "/login.xhtml?out=1");
  }
}
