package jp.madoguchi.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.access.LiveLogIn;

/** The door: sends each to the first page of the role, or to the log-in page. */
@WebServlet(urlPatterns = {"/start", ""})
public class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LiveLogIn logIn = CurrentLogIn.of(request);
    String to = logIn == null ? "/login.xhtml" : Landing.of(logIn);
    response.sendRedirect(request.getContextPath() + to);
  }
}
