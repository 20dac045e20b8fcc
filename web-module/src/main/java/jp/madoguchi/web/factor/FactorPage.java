package jp.madoguchi.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.text.Dates;
import jp.madoguchi.web.text.Words;

/** 二要素認証: the second step of the log-in. */
@Named("factorPage")
@RequestScoped
public class FactorPage {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final LogIns logIns;
  private final HttpServletRequest request;
  private final Words words;
  private final Said said;
  private String code;
  private String back;

  /** For the container's proxy. */
  protected FactorPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public FactorPage(
      SecondFactors factors,
      Passkeys passkeys,
      LogIns logIns,
      HttpServletRequest request,
      Words words,
      Said said) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.logIns = logIns;
    this.request = request;
    this.words = words;
    this.said = said;
  }

  /** Whether the person can use a passkey instead. */
  public boolean isPasskey() {
    return passkeys.held(CurrentLogIn.of(request).key());
  }

  /** Opens the log-in and goes on to the page that was wanted. */
  public void give() throws IOException {
    LogInKey own = CurrentLogIn.of(request).key();
    LoginOutcome outcome = factors.give(own, code);
    code = null;
    if (outcome instanceof LoginOutcome.Accepted) {
      Onward.to(logIns.find(own, true).map(this::onward).orElse("/start"));
    } else {
      said.beside("code", problem(words, outcome));
    }
  }

  private String onward(LiveLogIn logIn) {
    return logIn.activeRole() == null
        ? "/start"
        : ReturnAddress.acceptFor(logIn.activeRole(), back).orElse("/start");
  }

  /** Why it was not accepted; null when it was. */
  static String problem(Words words, LoginOutcome outcome) {
    if (outcome instanceof LoginOutcome.Locked locked) {
      return wait(words, locked.until());
    }
    if (outcome instanceof LoginOutcome.Throttled throttled) {
      return wait(words, throttled.until());
    }
    return outcome instanceof LoginOutcome.LoginRefused
        ? words.say("FactorRefusal.CODE_WRONG")
        : null;
  }

  private static String wait(Words words, Instant until) {
    return words.say("factor.locked", Dates.time(until));
  }

  /** Never given back to the page. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Where the person wanted to go, below the context root, or null. */
  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = ReturnAddress.accept(back).orElse(null);
  }
}
