package jp.madoguchi.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.audit.ChainVerifier;

/**
 * {@code POST /audit/check}: begins a verification of the chain and leads back to the page, which
 * tells how far it is. The session's cookie does not come along from a foreign site (SameSite).
 */
@WebServlet("/audit/check")
public class ChainCheckServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  @Inject private transient ChainVerifier chain;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    chain.start(request.getParameter("whole") != null);
    response.sendRedirect(request.getContextPath() + "/audit/index.xhtml");
  }
}
