package jp.madoguchi.web.security;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.OpenedLogIn;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.problem.Problem;
import jp.madoguchi.web.problem.ProblemLog;

/**
 * The one way in. Pages: the log-in page hands over a credential, the browser keeps the id of a
 * log-in that lies in the database, and every request looks it up and tells the container anew who
 * is calling in which role; the ready-made mechanisms lose the caller's roles in EJB calls on some
 * servers, and a session of the server would die with it. Programs ({@code /api/}, {@code /scim/})
 * come in by {@link ProgramCalls}, and a session's cookie opens nothing there.
 */
@ApplicationScoped
public class MadoguchiAuthentication implements HttpAuthenticationMechanism {
  /** Header of requests that the page makes by itself; they are no sign of the person. */
  public static final String BACKGROUND = "X-Madoguchi-Background";

  /** Open to everybody, and yet answered by who is logged in. */
  private static final Set<String> ASK_WHO = Set.of("/alive", "/start");

  private final IdentityStoreHandler stores;
  private final LoginAttempt attempt;
  private final LogIns logIns;
  private final ProgramCalls programs;

  /** For the container's proxy. */
  protected MadoguchiAuthentication() {
    this(null, null, null, null);
  }

  @Inject
  public MadoguchiAuthentication(
      IdentityStoreHandler stores, LoginAttempt attempt, LogIns logIns, ProgramCalls programs) {
    this.stores = stores;
    this.attempt = attempt;
    this.logIns = logIns;
    this.programs = programs;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    AnswerHeaders.write(request, response);
    Optional<Problem> refusal = FrontGate.refusal(request);
    if (refusal.isPresent()) {
      return refuse(request, response, refusal.get());
    }
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return logIn(credential, request, response, context);
    }
    if ("/".equals(pathOf(request))) {
      return lead(response, request.getContextPath() + "/start");
    }
    if (ServedPath.isCall(pathOf(request))) {
      return programs.validate(request, response, context);
    }
    if (isForEverybody(request)) {
      return context.doNothing();
    }
    return byLogIn(request, response, context);
  }

  /** Asked by a page that is open, not by the person in front of it. */
  private static boolean isByItself(HttpServletRequest request) {
    return request.getHeader(BACKGROUND) != null || pathOf(request).startsWith("/push/");
  }

  /** Pieces of pages and the state of the server: nobody's name changes anything about them. */
  private static boolean isForEverybody(HttpServletRequest request) {
    String path = pathOf(request);
    return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health/");
  }

  private AuthenticationStatus byLogIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<LogInKey> key = CurrentLogIn.keyOf(request);
    Optional<LiveLogIn> logIn;
    try {
      // a line comes back by itself, for days
      logIn = key.flatMap(one -> logIns.find(one, !isByItself(request)));
    } catch (DatabaseAway | EJBException failed) {
      if (!Problem.databaseIsAway(failed)) {
        return failure(response, failed);
      }
      return withoutDatabase(request, response, context, key.orElseThrow());
    }
    if (logIn.isPresent()) {
      CurrentLogIn.became(request, logIn.get());
      if (isBeyond(logIn.get(), pathOf(request))) {
        return leadTo(request, response, context, firstOf(logIn.get(), request));
      }
      return context.notifyContainerAboutLogin(logIn.get().account(), logIn.get().groups());
    }
    if (key.isPresent() && !isByItself(request)) {
      // not for what a page asks by itself: its late answer would take a log-in made meanwhile
      CurrentLogIn.takeAway(request, response);
    }
    return context.isProtected()
        ? askToLogIn(request, response, context, key.isPresent())
        : context.doNothing();
  }

  /** Whether somebody is logged in is not known: to lead to the log-in page would say no. */
  private AuthenticationStatus withoutDatabase(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      LogInKey key) {
    String path = pathOf(request);
    if (path.equals("/logout") && "POST".equals(request.getMethod())) {
      // a person must be able to leave at any time
      logIns.logOut(key);
      CurrentLogIn.takeAway(request, response);
      return lead(response, request.getContextPath() + LogoutServlet.AFTERWARDS);
    }
    if (!context.isProtected() && !ASK_WHO.contains(path)) {
      return context.doNothing();
    }
    return unavailable(response);
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    try {
      FrontGate.refuse(request, response, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  /** By a path: the container's own redirect would hold the caller's {@code Host}. */
  private static AuthenticationStatus lead(HttpServletResponse response, String path) {
    try {
      GuardedAnswer.lead(response, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /** A fault of this program's own: the page would say that the database is away. */
  private static AuthenticationStatus failure(
      HttpServletResponse response, RuntimeException failed) {
    ProblemLog.record(failed);
    return answered(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private static AuthenticationStatus unavailable(HttpServletResponse response) {
    return answered(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private static AuthenticationStatus answered(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus logIn(
      Credential credential,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    CredentialValidationResult result = stores.validate(credential);
    if (result.getStatus() != VALID
        || !(attempt.outcome() instanceof LoginOutcome.Accepted accepted)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Optional<OpenedLogIn> opened;
    try {
      opened =
          logIns.open(
              accepted.account(), CurrentLogIn.keyOf(request).orElse(null), accepted.factorGiven());
    } catch (DatabaseAway | EJBException failed) {
      attempt.failed(failed);
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (opened.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    // an identifier planted before the log-in must not be worth anything after it
    HttpSession session = request.getSession(false);
    if (session != null) {
      request.changeSessionId();
    }
    LiveLogIn logIn = opened.get().logIn();
    CurrentLogIn.became(request, logIn);
    CurrentLogIn.give(request, response, opened.get().secret());
    return context.notifyContainerAboutLogin(logIn.account(), logIn.groups());
  }

  /** A page of a role before there is one; in a half log-in, any page but its own step's. */
  private static boolean isBeyond(LiveLogIn logIn, String path) {
    boolean half = logIn.factor() == FactorStep.DUE;
    return logIn.activeRole() == null
        && PageAccess.of(path)
            .filter(
                row ->
                    row.page()
                        && (row.entry() == PageRow.Admission.ROLES
                            || half
                                && row.entry() == PageRow.Admission.LOGGED_IN
                                && !Landing.opensHalf(path)))
            .isPresent();
  }

  /** What comes before any page of a role: what is due in the log-in, or which role it shall be. */
  private static String firstOf(LiveLogIn logIn, HttpServletRequest request) {
    boolean canBeRepeated = "GET".equals(request.getMethod());
    String first = Landing.due(logIn).orElse(Landing.ROLE);
    boolean comesBack = first.equals(Landing.ROLE) || first.equals(Landing.FACTOR);
    return request.getContextPath()
        + first
        + (comesBack
            ? ReturnAddress.parameter(
                "back", pathOf(request), request.getQueryString(), canBeRepeated)
            : "");
  }

  private static AuthenticationStatus leadTo(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      String to) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"))
        ? partialRedirect(response, to)
        : context.redirect(to);
  }

  private AuthenticationStatus askToLogIn(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context,
      boolean wasLoggedIn) {
    String login = request.getContextPath() + "/login.xhtml";
    if (isByItself(request)) {
      return context.responseUnauthorized();
    }
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return partialRedirect(response, login + "?over=1");
    }
    String query = request.getQueryString();
    return lead(
        response,
        login
            + ReturnAddress.parameter(
                "to", pathOf(request), query, "GET".equals(request.getMethod()))
            + (wasLoggedIn ? "&over=1" : ""));
  }

  private static AuthenticationStatus partialRedirect(HttpServletResponse response, String to) {
    response.setContentType("text/xml;charset=UTF-8");
    try {
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + to.replace("&", "&amp;")
                  + "\"></redirect></partial-response>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  static String pathOf(HttpServletRequest request) {
    String path = request.getRequestURI();
    String context = request.getContextPath();
    return ServedPath.of(path.startsWith(context) ? path.substring(context.length()) : path);
  }
}
