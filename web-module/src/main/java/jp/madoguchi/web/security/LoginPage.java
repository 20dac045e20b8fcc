package jp.madoguchi.web.security;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.text.Dates;
import jp.madoguchi.web.text.Words;

/** The log-in page. */
@Named
@RequestScoped
public class LoginPage {
  private static final Set<String> WHYS =
      Set.of(
          "empty",
          "refused",
          "locked",
          "throttled",
          "nopages",
          "unavailable",
          "directory",
          "unknown",
          "lapsed",
          "provider",
          "returned",
          "closed");

  private final SecurityContext security;
  private final LoginAttempt attempt;
  private final Words words;
  private String account;
  private char[] password;
  private String to;
  private String why;
  private String until;

  /** For the container's proxy. */
  protected LoginPage() {
    this(null, null, null);
  }

  @Inject
  public LoginPage(SecurityContext security, LoginAttempt attempt, Words words) {
    this.security = security;
    this.attempt = attempt;
    this.words = words;
  }

  /** Logs in and goes to the page that was wanted, else to the role's first page. */
  public void logIn() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    if (account == null || account.isBlank() || password == null || password.length == 0) {
      refuse("empty", "");
      return;
    }
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            withParams()
                .credential(
                    new UsernamePasswordCredential(account.strip(), new Password(password))));
    if (status == AuthenticationStatus.SUCCESS) {
      LiveLogIn logIn = CurrentLogIn.of((HttpServletRequest) external.getRequest());
      Onward.to(Landing.onward(logIn, to));
      return;
    }
    attempt.throwFault();
    external.setResponseStatus(HttpServletResponse.SC_OK);
    if (attempt.waitUntil().isPresent()) {
      Instant until = attempt.waitUntil().get();
      attempt.sayWait((HttpServletResponse) external.getResponse());
      boolean here = attempt.outcome() instanceof LoginOutcome.Throttled;
      refuse(here ? "throttled" : "locked", Dates.time(until));
    } else if (attempt.outcome() instanceof LoginOutcome.Accepted) {
      refuse("nopages", "");
    } else if (attempt.outcome() == null) {
      // nobody could be asked: to call the password wrong would send people to the help desk
      refuse("unavailable", "");
    } else {
      refuse(why(attempt.outcome()), "");
    }
  }

  private static String why(LoginOutcome outcome) {
    if (outcome instanceof LoginOutcome.DirectoryAway) {
      return "directory";
    }
    if (outcome instanceof LoginOutcome.UnknownHere) {
      return "unknown";
    }
    return outcome instanceof LoginOutcome.SealLapsed ? "lapsed" : "refused";
  }

  /**
   * Says why on this page, which keeps the account's name, unless it may be a My Number. A form
   * sent without our scripts cannot be drawn again, for it lacks the nonce of PrimeFaces: it gets
   * the page anew.
   */
  private void refuse(String key, String until) throws IOException {
    why = key;
    this.until = until;
    account = MyNumberGuard.suspects(account) ? null : account;
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    if (!external.getRequestParameterMap().containsKey("primefaces.nonce")) {
      Onward.to("/login.xhtml?why=" + key + "&until=" + until);
    }
  }

  /** Whether people are led to the hospital's provider. */
  public boolean isProvider() {
    return IdentitySource.chosen() == IdentitySource.OIDC;
  }

  /** Why the log-in was refused: {@code empty}, {@code refused}, {@code locked}, or null. */
  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  /** When a locked account is free again, {@code HH:mm}. */
  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  /** Never given back to the page. */
  public char[] getPassword() {
    return null;
  }

  public void setPassword(char[] password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  /** Kept when it leads to a page of ours: anything else would stand in this page again. */
  public void setTo(String to) {
    this.to = ReturnAddress.accept(to).orElse(null);
  }

  /** The sentence of {@link #getWhy()}; nothing for what is none of ours. */
  public String getProblem() {
    if (why == null || !WHYS.contains(why)) {
      return null;
    }
    boolean known = until != null && until.matches("\\d{2}:\\d{2}");
    return words.say("login." + why, known ? until : "");
  }
}
