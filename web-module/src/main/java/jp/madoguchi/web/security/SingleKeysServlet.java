package jp.madoguchi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.web.navigation.ReturnAddress;

/**
 * {@code POST /keys}: single letters act as keys, or do not (WCAG 2.1.4). Kept with the person, not
 * with the browser; goes back to the page.
 */
@WebServlet("/keys")
public class SingleKeysServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Accounts accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    accounts.useSingleKeys(!"off".equals(request.getParameter("single")));
    String back = ReturnAddress.accept(request.getParameter("back")).orElse("/start");
    response.sendRedirect(request.getContextPath() + back);
  }
}
