package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.web.problem.Problem;

/** The outcome of the log-in of this request, from the identity store to the page and mechanism. */
@RequestScoped
public class LoginAttempt {
  private static final int TOO_MANY = 429;

  @Inject private Clock clock;
  private LoginOutcome outcome;
  private RuntimeException fault;

  LoginOutcome outcome() {
    return outcome;
  }

  /** Until when a try is not even looked at, if that is why this one was refused. */
  Optional<Instant> waitUntil() {
    if (outcome instanceof LoginOutcome.Locked locked) {
      return Optional.of(locked.until());
    }
    return outcome instanceof LoginOutcome.Throttled throttled
        ? Optional.of(throttled.until())
        : Optional.empty();
  }

  /** Answers 429, with the seconds to wait (RFC 6585, RFC 9110 §10.2.3). */
  void sayWait(HttpServletResponse response) {
    response.setStatus(TOO_MANY);
    Instant until = waitUntil().orElseThrow();
    long seconds =
        Math.max(1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
    response.setHeader("Retry-After", Long.toString(seconds));
  }

  void became(LoginOutcome newOutcome) {
    outcome = newOutcome;
  }

  /**
   * No outcome came of it. Kept for whoever asked: what is thrown inside of the container's stores
   * comes out of some servers as something else.
   */
  void failed(RuntimeException thrown) {
    outcome = null;
    fault = Problem.databaseIsAway(thrown) ? null : thrown;
  }

  /** Throws what was a fault of this program's own; that nobody could be asked is none. */
  void throwFault() {
    if (fault != null) {
      throw fault;
    }
  }
}
