package jp.madoguchi.web.factor;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.factor.FactorRefusal;
import jp.madoguchi.factor.FactorRefused;
import jp.madoguchi.factor.KnownFactor;
import jp.madoguchi.factor.OwnFactors;
import jp.madoguchi.factor.SecondFactors;
import jp.madoguchi.factor.StaffCards;
import jp.madoguchi.factor.TotpOffer;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.PagedRows;
import jp.madoguchi.web.pf.Redrawn;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.pf.TriedAct;
import jp.madoguchi.web.pf.WholeRows;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.text.Words;

/** 認証要素: what the person holds besides the password. */
@Named("factorsPage")
@ViewScoped
public class FactorsPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GROUP = 4;

  @Inject private SecondFactors factors;
  @Inject private StaffCards cards;
  @Inject private HttpServletRequest request;
  @Inject private Words words;
  @Inject private Said said;

  private transient OwnFactors own;
  private transient TotpOffer offer;
  private transient List<String> codes;
  private transient Boolean readerHere;
  private boolean led;
  private String name;
  private String cardName;
  private String code;
  private final WholeRows<KnownFactor> rows =
      new WholeRows<>(() -> getOwn().factors(), one -> Long.toString(one.id()));

  public OwnFactors getOwn() {
    if (own == null) {
      own = factors.own(key());
    }
    return own;
  }

  /** Whether nothing else opens before a factor is made. */
  public boolean isDue() {
    return CurrentLogIn.of(request).factor() == FactorStep.TO_ENROL && getOwn().factors().isEmpty();
  }

  /** Whether a lost device would lock the person out: codes have still to be made. */
  public boolean isCodesMissing() {
    return !getOwn().factors().isEmpty() && getOwn().codesLeft() == 0;
  }

  public void begin() {
    codes = null;
    name = null;
    code = null;
    offer = factors.beginTotp(key(), words.say("app.name"));
  }

  public void confirm() {
    led = led || isDue();
    did(
        "code",
        () -> {
          List<String> made = factors.confirmTotp(key(), name, code);
          codes = made.isEmpty() ? null : made;
          done("factors.said.enrolled");
        });
  }

  /** Whether a staff card can be put on a reader beside this screen. */
  public boolean isReaderHere() {
    if (readerHere == null) {
      readerHere = cards.readerHere();
    }
    return readerHere;
  }

  /** The card that lies on the reader becomes one of the caller's. */
  public void enrolCard() {
    led = led || isDue();
    did(
        "cardName",
        () -> {
          List<String> made = cards.enrol(key(), cardName);
          codes = made.isEmpty() ? null : made;
          cardName = null;
          done("factors.said.enrolled");
          Redrawn.also("cardArea");
        });
  }

  public void leave() {
    offer = null;
    codes = null;
  }

  /** The codes lie somewhere safe now; whoever had to come here goes on to his work. */
  public void kept() throws IOException {
    leave();
    if (led) {
      Onward.to("/start");
    }
  }

  public void renew() {
    did(
        null,
        () -> {
          codes = factors.renewCodes(key());
          done("factors.said.renewed");
        });
  }

  /** The pressed one. */
  public void remove() {
    KnownFactor pressed = rows.pressed().orElse(null);
    if (pressed == null) {
      said.refused(words.of(FactorRefusal.GONE));
      return;
    }
    did(
        null,
        () -> {
          factors.remove(key(), pressed.id());
          done("factors.said.removed");
        });
  }

  private void done(String key) {
    offer = null;
    own = null;
    said.done(words.say(key));
    Redrawn.also("factorsArea");
  }

  private void did(String field, Runnable act) {
    TriedAct.refusal(act, FactorRefused.class, FactorRefused::why, FactorRefusal.BEGIN_AGAIN)
        .ifPresent(why -> tell(field, why));
  }

  private void tell(String field, FactorRefusal why) {
    if (field == null || why == FactorRefusal.TOO_MANY) {
      said.refused(words.of(why));
    } else {
      boolean ofName = why == FactorRefusal.NAME_MISSING && field.equals("code");
      said.beside(ofName ? "name" : field, words.of(why));
    }
  }

  private LogInKey key() {
    return CurrentLogIn.of(request).key();
  }

  public boolean isOffered() {
    return offer != null;
  }

  /** The secret as a person types it: groups of four. */
  public String getSecret() {
    return offer == null ? "" : offer.secret().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  public QrPicture getPicture() {
    return offer == null ? null : QrPicture.of(offer.address());
  }

  /** Recovery codes that were made just now, shown once; null in every other answer. */
  public List<String> getCodes() {
    return codes;
  }

  public PagedRows<KnownFactor> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCardName() {
    return cardName;
  }

  public void setCardName(String cardName) {
    this.cardName = cardName;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
