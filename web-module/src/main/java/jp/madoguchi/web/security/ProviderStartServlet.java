package jp.madoguchi.web.security;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.directory.ProviderTrips;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.oidc.HospitalProvider;
import jp.madoguchi.web.oidc.ProviderAway;
import jp.madoguchi.web.oidc.TripSecrets;
import jp.madoguchi.web.problem.Problem;

/** Leads a browser to the hospital's provider. */
@WebServlet("/oidc/start")
public class ProviderStartServlet extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(ProviderStartServlet.class.getName());
  private static final long serialVersionUID = 1L;

  @Inject private transient HospitalProvider provider;
  @Inject private transient ProviderTrips trips;
  @Inject private transient Accounts accounts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (IdentitySource.chosen() != IdentitySource.OIDC) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    TripSecrets secrets = TripSecrets.made();
    String state = TripSecrets.random();
    try {
      String address = provider.leave(secrets, state);
      trips.begin(
          state, secrets.browser(), ReturnAddress.accept(request.getParameter("to")).orElse(null));
      TripCookie.give(request, response, secrets);
      LeadAway.to(address, request, response);
    } catch (ProviderAway away) {
      LOG.log(System.Logger.Level.WARNING, "the provider cannot be asked: {0}", away.getMessage());
      accounts.turnedBack(true);
      response.sendRedirect(request.getContextPath() + "/login.xhtml?why=provider");
    } catch (DatabaseAway | EJBException failed) {
      Problem.throwUnlessAway(failed);
      response.sendRedirect(request.getContextPath() + "/login.xhtml?why=unavailable");
    }
  }
}
