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
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.web.oidc.HospitalProvider;
import jp.madoguchi.web.oidc.ProviderAway;

/** Ends the log-in on every node: recorded, then nothing of it is left in the browser. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  /** Where the person is led to, below the context root. */
  static final String AFTERWARDS = "/login.xhtml?out=1";

  private static final long serialVersionUID = 1L;

  private static final System.Logger LOG = System.getLogger(LogoutServlet.class.getName());

  @Inject private transient LogIns logIns;
  @Inject private transient HospitalProvider provider;

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
    String end = TripCookie.leave(request, response) ? endAtProvider() : null;
    if (end == null) {
      response.sendRedirect(request.getContextPath() + AFTERWARDS);
    } else {
      LeadAway.to(end, request, response);
    }
  }

  /** Where the person logs out there too, who would else be let in again without a word. */
  private String endAtProvider() {
    try {
      return IdentitySource.chosen() == IdentitySource.OIDC ? provider.end() : null;
    } catch (ProviderAway away) {
      LOG.log(System.Logger.Level.WARNING, "no log-out at the provider: {0}", away.getMessage());
      return null;
    }
  }
}
