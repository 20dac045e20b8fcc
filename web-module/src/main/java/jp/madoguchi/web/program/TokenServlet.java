package jp.madoguchi.web.program;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.program.ProgramFault;
import jp.madoguchi.program.ProgramTokens;
import jp.madoguchi.program.TokenOutcome;
import jp.madoguchi.program.TokenRequest;
import jp.madoguchi.web.security.CallRate;
import jp.madoguchi.web.security.DeskAddress;
import jp.madoguchi.web.security.FormSize;
import jp.madoguchi.web.security.ProblemBody;

/**
 * The token endpoint (RFC 6749 §4.4): client credentials with {@code private_key_jwt} (RFC 7523)
 * and nothing else. Errors as RFC 6749 §5.2 has them; the description is for whoever connects the
 * program, and tells somebody without its key nothing.
 */
@WebServlet("/oauth/token")
public class TokenServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  @Inject private transient ProgramTokens tokens;
  @Inject private transient DeskAddress desks;
  @Inject private transient CallRate rate;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = desks.addressOf(request);
    Duration wait = rate.ofAddress(address);
    if (!wait.isZero()) {
      ProblemBody.wait(request, response, wait, "api.calls.wait");
      return;
    }
    Optional<JsonObject> wrong = wrong(request);
    if (wrong.isPresent()) {
      answer(response, status(wrong.get()), wrong.get());
      return;
    }
    TokenRequest asked =
        new TokenRequest(
            request.getParameter("client_assertion"),
            request.getParameter("client_id"),
            request.getParameter("scope"),
            address);
    try {
      answer(request, response, tokens.issue(asked));
    } catch (DatabaseAway | EJBException failed) {
      ProblemBody.failed(request, response, failed);
    }
  }

  /** What is wrong with the form, before anybody is asked. */
  private static Optional<JsonObject> wrong(HttpServletRequest request) {
    boolean once =
        request.getParameterMap().values().stream().allMatch(values -> values.length == 1);
    if (!FormSize.isForm(request) || request.getQueryString() != null || !once) {
      return Optional.of(
          error(
              "invalid_request",
              "a form in the body, each parameter once, nothing in the address"));
    }
    String grant = request.getParameter("grant_type");
    if (grant == null) {
      return Optional.of(error("invalid_request", "grant_type is missing"));
    }
    if (!"client_credentials".equals(grant)) {
      return Optional.of(error("unsupported_grant_type", "client_credentials alone"));
    }
    boolean otherwise =
        request.getHeader("Authorization") != null || request.getParameter("client_secret") != null;
    return otherwise || !ASSERTION.equals(request.getParameter("client_assertion_type"))
        ? Optional.of(
            error(
                "invalid_client",
                "private_key_jwt alone: client_assertion_type " + ASSERTION + ", client_assertion"))
        : Optional.empty();
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, TokenOutcome outcome)
      throws IOException {
    if (outcome instanceof TokenOutcome.TokenIssued given) {
      answer(
          response,
          200,
          Json.createObjectBuilder()
              .add("access_token", given.token().text())
              .add("token_type", "Bearer")
              .add("expires_in", given.lives().toSeconds())
              .add("scope", given.role().name())
              .build());
      return;
    }
    TokenOutcome.TokenRefused refused = (TokenOutcome.TokenRefused) outcome;
    if (refused.fault() == ProgramFault.THROTTLED) {
      Duration wait = Duration.between(clock.instant(), refused.waitUntil());
      ProblemBody.wait(request, response, wait.plusMillis(999), "api.login.wait");
      return;
    }
    JsonObject error =
        error(
            refused.fault() == ProgramFault.SCOPE ? "invalid_scope" : "invalid_client",
            described(refused.fault()));
    answer(response, status(error), error);
  }

  private static String described(ProgramFault fault) {
    return switch (fault) {
      case MALFORMED -> "client_assertion is no signed JWT";
      case ALGORITHM -> "alg is RS256, PS256 or ES256";
      case CLAIMS -> "iss and sub are the client id; exp and jti are needed";
      case AUDIENCE -> "aud is not this server";
      case EXPIRED -> "exp is over: compare the clocks";
      case TOO_LONG -> "exp is at most five minutes ahead";
      case NOT_YET -> "nbf or iat is still to come: compare the clocks";
      case REPLAYED -> "jti was used before";
      case NOT_IN_USE -> "the program is revoked or waits to be confirmed";
      case ADDRESS -> "the program may not call from this address";
      case SCOPE -> "a program has the scope of its role alone";
      default -> "unknown client, or no key of it made this signature";
    };
  }

  private static JsonObject error(String code, String description) {
    return Json.createObjectBuilder()
        .add("error", code)
        .add("error_description", description)
        .build();
  }

  private static int status(JsonObject error) {
    return "invalid_client".equals(error.getString("error")) ? 401 : 400;
  }

  private static void answer(HttpServletResponse response, int status, JsonObject json)
      throws IOException {
    byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"madoguchi\"");
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
