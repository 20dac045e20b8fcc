package jp.madoguchi.web.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import jp.madoguchi.web.navigation.ReturnAddress;
import jp.madoguchi.web.text.Words;

/** 再認証 on a page of its own, before a file or a paper. */
@Named("provePage")
@RequestScoped
public class ProvePage {
  private static final Set<String> WHYS = Set.of("wrong", "locked");

  private final Words words;
  private String back;
  private String why;

  /** For the container's proxy. */
  protected ProvePage() {
    this(null);
  }

  @Inject
  public ProvePage(Words words) {
    this.words = words;
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
