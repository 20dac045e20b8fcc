package jp.madoguchi.web.setup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckLevel;
import jp.madoguchi.factor.TotpOffer;
import jp.madoguchi.setup.FirstSetup;
import jp.madoguchi.setup.SetupCode;
import jp.madoguchi.setup.SetupStanding;
import jp.madoguchi.web.factor.QrPicture;
import jp.madoguchi.web.security.LineCheck;
import jp.madoguchi.web.text.Words;

/** 初期設定: one step after the other, of which whoever has the code may go back to each. */
@Named("setupPage")
@ViewScoped
public class SetupPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GROUP = 4;

  @Inject private FirstSetup setup;
  @Inject private SetupAnswer answer;
  @Inject private HttpServletRequest request;
  @Inject private Words words;

  private SetupStep step = SetupStep.CODE;
  private SetupCode code;
  private transient SetupStanding standing;
  private transient TotpOffer offer;
  private transient List<FindingLine> findings;
  private transient List<String> codes;
  private String typed;
  private String account;
  private String staffNumber;
  private String displayName;
  private transient char[] password;
  private transient char[] again;

  /** Opens the set-up where it was left. */
  public void enter() {
    SetupCode given = new SetupCode(typed);
    typed = null;
    if (answer.did("code", () -> standing = setup.standing(given))) {
      code = given;
      account = standing.account();
      staffNumber = standing.staffNumber();
      displayName = standing.displayName();
      go(
          standing.factorProven()
              ? SetupStep.FACILITY
              : account == null ? SetupStep.PERSON : SetupStep.FACTOR);
    }
  }

  /** Names the administrator. */
  public void name() {
    boolean same = Arrays.equals(password, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(password, '\0');
      answer.beside("again", "password.differs");
      return;
    }
    if (answer.did(
        "account",
        () -> standing = setup.name(code, account, staffNumber, displayName, password))) {
      go(SetupStep.FACTOR);
    }
  }

  /** Takes the first code of the app. */
  public void prove() {
    String given = typed;
    typed = null;
    if (answer.did("appCode", () -> standing = setup.proveFactor(code, given))) {
      offer = null;
      go(SetupStep.FACILITY);
    }
  }

  public void next() {
    go(SetupStep.values()[Math.min(step.ordinal() + 1, SetupStep.FINISH.ordinal())]);
  }

  public void back() {
    go(SetupStep.values()[Math.max(step.ordinal() - 1, SetupStep.PERSON.ordinal())]);
  }

  /** Tries everything out again. */
  public void look() {
    findings = null;
    answer.did(null, this::readFindings);
  }

  /** Makes the administrator; what comes back is shown once. */
  public void finish() {
    int open = (int) all().stream().filter(one -> one.level() == CheckLevel.FAULT).count();
    answer.did(null, () -> codes = setup.finish(code, words.say("setup.factor.name"), open));
  }

  private void go(SetupStep to) {
    step = to;
    if (to == SetupStep.FACTOR) {
      answer.did(null, () -> offer = setup.beginFactor(code, words.say("app.name")));
    }
    if (to.checks()) {
      look();
    }
  }

  private void readFindings() {
    List<CheckFinding> found = new ArrayList<>(setup.checks(code));
    found.add(LineCheck.of(request));
    findings = FindingLine.all(found, words);
  }

  private List<FindingLine> all() {
    if (findings == null) {
      look();
    }
    return findings == null ? List.of() : findings;
  }

  /** What was found about the matter of the step. */
  public List<FindingLine> getFindings() {
    return all().stream().filter(one -> step.isAbout(one.area())).toList();
  }

  /** What is still to be mended, whatever the step. */
  public List<FindingLine> getOpen() {
    return all().stream().filter(one -> one.level() == CheckLevel.FAULT).toList();
  }

  public List<RetentionLine> getRetention() {
    return RetentionLine.all();
  }

  public SetupStep getStep() {
    return step;
  }

  /** Words of the steps, for the bar on top. */
  public List<String> getSteps() {
    return Arrays.stream(SetupStep.values()).map(words::of).toList();
  }

  public String getSecret() {
    return offer == null ? "" : offer.secret().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  public QrPicture getPicture() {
    return offer == null ? null : QrPicture.of(offer.address());
  }

  /** Recovery codes once it is done; null before. */
  public List<String> getCodes() {
    return codes;
  }

  /** Never given back to the page. */
  public String getTyped() {
    return null;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getStaffNumber() {
    return staffNumber;
  }

  public void setStaffNumber(String staffNumber) {
    this.staffNumber = staffNumber;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public char[] getPassword() {
    return null;
  }

  public void setPassword(char[] password) {
    this.password = password;
  }

  public char[] getAgain() {
    return null;
  }

  public void setAgain(char[] again) {
    this.again = again;
  }
}
