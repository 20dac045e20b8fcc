package jp.madoguchi.web.security;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.Status.VALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.access.Workplace;

/**
 * The one way in. Pages: the log-in page hands over a credential, the session keeps a {@link
 * Ticket}, and every request tells the container anew who is calling; the ready-made mechanisms
 * lose the caller's roles in EJB calls on some servers. Programs ({@code /api/}): HTTP Basic with
 * each request, no session, and a session's cookie opens nothing there, so that no foreign page can
 * make a browser call it.
 */
@ApplicationScoped
public class MadoguchiAuthentication implements HttpAuthenticationMechanism {
  static final String TICKET = Ticket.class.getName();

  /** Header of requests that the page makes by itself; they are no sign of the person. */
  public static final String BACKGROUND = "X-Madoguchi-Background";

  private static final String LAST_SIGN = Ticket.class.getName() + ".lastSign";

  private final IdentityStoreHandler stores;
  private final LoginAttempt attempt;
  private final Workplace workplace;
  private final Clock clock;
  private final DeskAddress desks;
  private final SessionLimits limits = SessionLimits.fromSettings();

  /** For the container's proxy. */
  protected MadoguchiAuthentication() {
    this(null, null, null, null, null);
  }

  @Inject
  public MadoguchiAuthentication(
      IdentityStoreHandler stores,
      LoginAttempt attempt,
      Workplace workplace,
      Clock clock,
      DeskAddress desks) {
    this.stores = stores;
    this.desks = desks;
    this.attempt = attempt;
    this.workplace = workplace;
    this.clock = clock;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return logIn(credential, request, context);
    }
    if ("/".equals(pathOf(request))) {
      return context.redirect(request.getContextPath() + "/start");
    }
    if (pathOf(request).startsWith("/api/")) {
      return basic(request, response, context);
    }
    Ticket ticket = liveTicket(request);
    if (ticket != null) {
      return context.notifyContainerAboutLogin(ticket.account(), ticket.groups());
    }
    return context.isProtected() ? askToLogIn(request, response, context) : context.doNothing();
  }

  private AuthenticationStatus logIn(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    CredentialValidationResult result = stores.validate(credential);
    if (result.getStatus() != VALID
        || !(attempt.outcome() instanceof LoginOutcome.Accepted accepted)) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Ticket ticket =
        Ticket.issue(accepted.account(), accepted.displayName(), accepted.roles(), clock.instant());
    if (ticket.choices().isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    HttpSession session = request.getSession();
    // an identifier planted before the log-in must not be worth anything after it
    request.changeSessionId();
    session.setAttribute(TICKET, ticket);
    session.setAttribute(LAST_SIGN, clock.instant());
    return context.notifyContainerAboutLogin(ticket.account(), ticket.groups());
  }

  private AuthenticationStatus basic(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    workplace.enter(desks.of(request), null);
    String header = request.getHeader("Authorization");
    if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
      CredentialValidationResult result = validateBasic(header.substring(6).strip());
      if (result.getStatus() == VALID) {
        return context.notifyContainerAboutLogin(result);
      }
    } else if (!context.isProtected()) {
      return context.doNothing();
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"madoguchi\", charset=\"UTF-8\"");
    return context.responseUnauthorized();
  }

  private CredentialValidationResult validateBasic(String encoded) {
    BasicAuthenticationCredential credential;
    try {
      credential = new BasicAuthenticationCredential(encoded);
    } catch (IllegalArgumentException notBase64) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    // stores are found by the credential's exact type
    return stores.validate(
        new UsernamePasswordCredential(credential.getCaller(), credential.getPassword()));
  }

  /** The session's ticket, or null; ends a session that is over. */
  private Ticket liveTicket(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(TICKET) instanceof Ticket ticket)) {
      return null;
    }
    Instant now = clock.instant();
    Instant lastSign =
        session.getAttribute(LAST_SIGN) instanceof Instant at ? at : ticket.loggedInAt();
    if (limits.over(ticket, lastSign, now)) {
      session.invalidate();
      return null;
    }
    if (request.getHeader(BACKGROUND) == null && lastSign.plusSeconds(1).isBefore(now)) {
      session.setAttribute(LAST_SIGN, now);
    }
    return ticket;
  }

  private AuthenticationStatus askToLogIn(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String login = request.getContextPath() + "/login.xhtml";
    if (request.getHeader(BACKGROUND) != null || "/push/board".equals(pathOf(request))) {
      return context.responseUnauthorized();
    }
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      return partialRedirect(response, login + "?over=1");
    }
    String query = request.getQueryString();
    boolean hadSession = request.getRequestedSessionId() != null;
    return context.redirect(
        login
            + ReturnAddress.parameter(pathOf(request), query, "GET".equals(request.getMethod()))
            + (hadSession ? "&over=1" : ""));
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
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
