package jp.madoguchi.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.madoguchi.factor.Passkeys;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.security.CurrentLogIn;
import jp.madoguchi.web.text.Words;

/** 再認証 on a page of its own, before a file or a paper. */
@Named("provePage")
@RequestScoped
public class ProvePage {
  private static final Set<String> WHYS = Set.of("wrong", "locked");

  private final Words words;
  private final Passkeys passkeys;
  private final HttpServletRequest request;
  private String back;
  private String why;

  /** For the container's proxy. */
  protected ProvePage() {
    this(null, null, null);
  }

  @Inject
  public ProvePage(Words words, Passkeys passkeys, HttpServletRequest request) {
    this.words = words;
    this.passkeys = passkeys;
    this.request = request;
  }

  /** Whether the person can use a passkey instead of what is typed. */
  public boolean isPasskey() {
    return passkeys.held(CurrentLogIn.of(request).key());
  }

  /** Why the last try was refused; null for none, and for what is none of ours. */
  public String getProblem() {
    return why != null && WHYS.contains(why) ? words.say("proof." + why) : null;
  }

  /** Where the person came from, below the context root, or null. */
  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = ReturnAddress.accept(back).orElse(null);
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
