package jp.madoguchi.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The door: sends each to the first page of the role, or to the log-in page. */
@WebServlet(urlPatterns = {"/start", ""})
public class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    String to =
        session != null
                && session.getAttribute(MadoguchiAuthentication.TICKET) instanceof Ticket ticket
            ? Landing.of(ticket.activeRole())
            : "/login.xhtml";
    response.sendRedirect(request.getContextPath() + to);
  }
}
