package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jp.madoguchi.access.LoginOutcome;

/** The outcome of the log-in of this request, from the identity store to the page and mechanism. */
@RequestScoped
public class LoginAttempt {
  private LoginOutcome outcome;

  LoginOutcome outcome() {
    return outcome;
  }

  void became(LoginOutcome newOutcome) {
    outcome = newOutcome;
  }
}
