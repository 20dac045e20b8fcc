package jp.madoguchi.web.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.directory.ProviderTrips;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.web.oidc.HospitalProvider;
import jp.madoguchi.web.oidc.IdTokenRefused;
import jp.madoguchi.web.oidc.ProviderAway;
import jp.madoguchi.web.oidc.TripSecrets;
import jp.madoguchi.web.oidc.VouchedPerson;
import jp.madoguchi.web.problem.Problem;

/**
 * The way back from the hospital's provider: the one address that another site leads a browser to,
 * and that does something then. It does so for the browser that left, once, and within ten minutes.
 */
@WebServlet("/oidc/back")
public class ProviderBackServlet extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(ProviderBackServlet.class.getName());
  private static final long serialVersionUID = 1L;

  @Inject private transient HospitalProvider provider;
  @Inject private transient ProviderTrips trips;
  @Inject private transient Accounts accounts;
  @Inject private transient SecurityContext security;
  @Inject private transient LoginAttempt attempt;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (IdentitySource.chosen() != IdentitySource.OIDC) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Optional<TripSecrets> secrets = TripCookie.take(request, response);
    String to;
    try {
      to = secrets.isEmpty() ? turnedBack("no cookie") : onward(secrets.get(), request, response);
    } catch (ProviderAway away) {
      LOG.log(System.Logger.Level.WARNING, "the provider cannot be asked: {0}", away.getMessage());
      accounts.turnedBack(true);
      to = "/login.xhtml?why=provider";
    } catch (IdTokenRefused refused) {
      to = turnedBack("its token: " + refused.fault());
    } catch (DatabaseAway | EJBException failed) {
      Problem.throwUnlessAway(failed);
      to = "/login.xhtml?why=unavailable";
    }
    response.sendRedirect(request.getContextPath() + to);
  }

  private String onward(
      TripSecrets secrets, HttpServletRequest request, HttpServletResponse response)
      throws ProviderAway, IdTokenRefused {
    String state = request.getParameter("state");
    Optional<String> wanted =
        TripSecrets.is(state) ? trips.end(state, secrets.browser()) : Optional.empty();
    String code = request.getParameter("code");
    if (wanted.isEmpty() || provider.isAnother(request.getParameter("iss"))) {
      return turnedBack("no such trip");
    }
    if (code == null) {
      return turnedBack("no code");
    }
    VouchedPerson person = provider.vouched(code, secrets);
    AuthenticationStatus status =
        security.authenticate(
            request, response, withParams().credential(new VouchedCredential(person)));
    if (status == AuthenticationStatus.SUCCESS) {
      TripCookie.cameByProvider(request, response);
      return Landing.onward(CurrentLogIn.of(request), wanted.get());
    }
    attempt.throwFault();
    response.setStatus(HttpServletResponse.SC_OK);
    return "/login.xhtml?why=" + why();
  }

  private String why() {
    LoginOutcome outcome = attempt.outcome();
    if (outcome == null) {
      return "unavailable";
    }
    if (outcome instanceof LoginOutcome.Accepted) {
      return "nopages";
    }
    return outcome instanceof LoginOutcome.UnknownHere ? "unknown" : "closed";
  }

  /** Recorded; what was wrong is for the administrator, who has the log. */
  private String turnedBack(String what) {
    LOG.log(System.Logger.Level.WARNING, "a way back from the provider was refused: {0}", what);
    accounts.turnedBack(false);
    return "/login.xhtml?why=returned";
  }
}
