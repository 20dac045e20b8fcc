package jp.madoguchi.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.LoginOutcome;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.factor.StaffCards;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.security.Landing;
import jp.madoguchi.web.text.Dates;
import jp.madoguchi.web.text.Words;

/** 二要素認証: the second step of the log-in. */
@Named("factorPage")
@RequestScoped
public class FactorPage {
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final StaffCards cards;
  private final LogIns logIns;
  private final HttpServletRequest request;
  private final Words words;
  private final Said said;
  private String code;
  private String back;
  private Boolean card;

  /** For the container's proxy. */
  protected FactorPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public FactorPage(
      SecondFactors factors,
      Passkeys passkeys,
      StaffCards cards,
      LogIns logIns,
      HttpServletRequest request,
      Words words,
      Said said) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.cards = cards;
    this.logIns = logIns;
    this.request = request;
    this.words = words;
    this.said = said;
  }

  /** Whether the person can use a passkey instead. */
  public boolean isPasskey() {
    return passkeys.held(CurrentLogIn.of(request).key());
  }

  /** Whether the person can use a staff card instead: he has one, and a reader is here. */
  public boolean isCard() {
    if (card == null) {
      card = cards.readerHere() && cards.held(CurrentLogIn.of(request).key());
    }
    return card;
  }

  /** The card that lies on the reader beside this screen. */
  public void giveCard() throws IOException {
    try {
      went(cards.give(CurrentLogIn.of(request).key()), "FactorRefusal.CARD_WRONG", "");
    } catch (FactorRefused no) {
      said.refused(words.of(no.why()));
    }
  }

  /** Opens the log-in and goes on to the page that was wanted. */
  public void give() throws IOException {
    LoginOutcome outcome = factors.give(CurrentLogIn.of(request).key(), code);
    code = null;
    went(outcome, "FactorRefusal.CODE_WRONG", "code");
  }

  private void went(LoginOutcome outcome, String wrong, String field) throws IOException {
    LogInKey own = CurrentLogIn.of(request).key();
    if (outcome instanceof LoginOutcome.Accepted) {
      Onward.to(logIns.find(own, true).map(one -> Landing.onward(one, back)).orElse("/start"));
    } else if (field.isEmpty()) {
      said.refused(problem(words, outcome, wrong));
    } else {
      said.beside(field, problem(words, outcome, wrong));
    }
  }

  /** Why it was not accepted; null when it was. */
  static String problem(Words words, LoginOutcome outcome) {
    return problem(words, outcome, "FactorRefusal.CODE_WRONG");
  }

  private static String problem(Words words, LoginOutcome outcome, String wrong) {
    if (outcome instanceof LoginOutcome.Locked locked) {
      return wait(words, locked.until());
    }
    if (outcome instanceof LoginOutcome.Throttled throttled) {
      return wait(words, throttled.until());
    }
    return outcome instanceof LoginOutcome.LoginRefused ? words.say(wrong) : null;
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
