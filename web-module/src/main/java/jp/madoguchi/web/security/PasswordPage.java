package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.PasswordFault;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.pf.Said;
import jp.madoguchi.web.text.Words;

/** パスワードの変更: due after a password that the program made, and at any other time. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
  private static final Set<PasswordFault> OF_PRESENT =
      Set.of(PasswordFault.PRESENT_WRONG, PasswordFault.LOCKED, PasswordFault.KEPT_ELSEWHERE);

  private final Accounts accounts;
  private final HttpServletRequest request;
  private final Words words;
  private final Said said;
  private char[] present;
  private char[] wanted;
  private char[] again;

  /** For the container's proxy. */
  protected PasswordPage() {
    this(null, null, null, null);
  }

  @Inject
  public PasswordPage(Accounts accounts, HttpServletRequest request, Words words, Said said) {
    this.accounts = accounts;
    this.request = request;
    this.words = words;
    this.said = said;
  }

  /** Whether the person cannot go on without. */
  public boolean isDue() {
    LiveLogIn logIn = CurrentLogIn.of(request);
    return logIn != null && logIn.passwordDue();
  }

  /** Changes it and goes on to the role's first page; the fields stay empty otherwise. */
  public void change() throws IOException {
    boolean same = Arrays.equals(wanted, again);
    Arrays.fill(again, '\0');
    if (!same) {
      Arrays.fill(present, '\0');
      Arrays.fill(wanted, '\0');
      wrong("again", "password.differs");
      return;
    }
    LogInKey own = CurrentLogIn.of(request).key();
    Optional<PasswordFault> fault = accounts.changePassword(own, present, wanted);
    if (fault.isPresent()) {
      boolean ofPresent = OF_PRESENT.contains(fault.get());
      wrong(ofPresent ? "present" : "wanted", Words.keyOf(fault.get()));
      return;
    }
    // which finds the log-in with its roles
    Onward.to("/start");
  }

  private void wrong(String field, String key) {
    said.beside(field, words.say(key));
  }

  /** Never given back to the page, as the other two. */
  public char[] getPresent() {
    return null;
  }

  public void setPresent(char[] present) {
    this.present = present;
  }

  public char[] getWanted() {
    return null;
  }

  public void setWanted(char[] wanted) {
    this.wanted = wanted;
  }

  public char[] getAgain() {
    return null;
  }

  public void setAgain(char[] again) {
    this.again = again;
  }
}
