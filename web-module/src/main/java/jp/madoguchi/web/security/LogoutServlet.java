package jp.madoguchi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogIns;

/** Ends the log-in on every node: recorded, then nothing of it is left in the browser. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  /** Where the person is led to, below the context root. */
  static final String AFTERWARDS = "/login.xhtml?out=1";

  private static final long serialVersionUID = 1L;

  @Inject private transient LogIns logIns;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      LiveLogIn logIn = CurrentLogIn.of(request);
      if (logIn != null) {
        logIns.logOut(logIn.key());
      }
    } finally {
      // a person must be able to leave even when the record cannot be written
      CurrentLogIn.takeAway(request, response);
    }
    response.sendRedirect(request.getContextPath() + AFTERWARDS);
  }
}
