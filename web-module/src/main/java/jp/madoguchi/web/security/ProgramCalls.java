package jp.madoguchi.web.security;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.program.AccessToken;
import jp.madoguchi.program.CallOutcome;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramTokens;

/**
 * Who calls {@code /api/} and {@code /scim/}: a connected program by its access token (RFC 6750,
 * header alone), for itself or for the person it names. No password and no cookie opens anything
 * there, so that no page can make a browser call it.
 */
@ApplicationScoped
public class ProgramCalls {
  /** Header with the account of the person for whom the program acts. */
  public static final String PERSON = "Madoguchi-For";

  private static final String ROLE = "Madoguchi-Role";
  private static final String BEARER = "Bearer ";
  private static final String CALLER = ProgramCalls.class.getName() + ".caller";

  private final ProgramTokens tokens;
  private final Workplace workplace;
  private final DeskAddress desks;
  private final CallRate rate;

  /** For the container's proxy. */
  protected ProgramCalls() {
    this(null, null, null, null);
  }

  @Inject
  public ProgramCalls(ProgramTokens tokens, Workplace workplace, DeskAddress desks, CallRate rate) {
    this.tokens = tokens;
    this.workplace = workplace;
    this.desks = desks;
    this.rate = rate;
  }

  /** Where a program's call comes from, for the audit; else nothing. */
  static Optional<String> placeOf(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(CALLER));
  }

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String address = desks.addressOf(request);
    workplace.enter(desks.of(request), null);
    Duration wait = rate.ofAddress(address);
    if (!wait.isZero()) {
      return slow(request, response, wait);
    }
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return header == null && !context.isProtected()
          ? context.doNothing()
          : unknown(request, response, "", "api.http.401");
    }
    List<String> people = Collections.list(request.getHeaders(PERSON));
    if (people.size() > 1 || request.getHeader(ROLE) != null) {
      // a program has one role, and a call is for one person: nobody shall think otherwise
      return refuse(
          request, response, 400, people.size() > 1 ? "api.program.people" : "api.program.role");
    }
    Optional<AccessToken> token = AccessToken.sent(header.substring(BEARER.length()).strip());
    if (token.isEmpty()) {
      return unknown(request, response, ", error=\"invalid_token\"", "api.program.token");
    }
    CallOutcome outcome;
    try {
      outcome = tokens.admit(token.get(), address, people.isEmpty() ? null : people.get(0).strip());
    } catch (DatabaseAway | EJBException failed) {
      ProblemBody.failed(request, response, failed);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return outcome instanceof CallOutcome.CallAdmitted admitted
        ? admit(admitted, request, response, context)
        : refuse(((CallOutcome.CallRefused) outcome).fault(), request, response);
  }

  private AuthenticationStatus admit(
      CallOutcome.CallAdmitted caller,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Duration wait = rate.ofProgram(caller.clientId());
    if (!wait.isZero()) {
      return slow(request, response, wait);
    }
    // the system stands in every record of the call, also where the person is who reads
    request.setAttribute(
        CALLER,
        ProgramTokens.ACCOUNT_PREFIX + caller.clientId() + " (" + desks.addressOf(request) + ")");
    return context.notifyContainerAboutLogin(caller.account(), Set.of(caller.role().name()));
  }

  private static AuthenticationStatus refuse(
      ProgramFault fault, HttpServletRequest request, HttpServletResponse response) {
    return switch (fault) {
      case ADDRESS -> refuse(request, response, 403, "api.program.address");
      case PERSON -> refuse(request, response, 403, "api.program.person");
      case PERSON_NEEDED -> refuse(request, response, 403, "api.program.alone");
      default -> unknown(request, response, ", error=\"invalid_token\"", "api.program.token");
    };
  }

  private static AuthenticationStatus unknown(
      HttpServletRequest request, HttpServletResponse response, String error, String reason) {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"madoguchi\"" + error);
    return refuse(request, response, 401, reason);
  }

  private static AuthenticationStatus slow(
      HttpServletRequest request, HttpServletResponse response, Duration wait) {
    ProblemBody.wait(request, response, wait, "api.calls.wait");
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String reason) {
    ProblemBody.write(request, response, status, reason);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
