package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.LogIns;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.Onward;
import jp.madoguchi.web.navigation.ReturnAddress;

/** Where a person with several roles says which one the work is done in. */
@Named
@RequestScoped
public class RolePage {

  private final LogIns logIns;
  private final HttpServletRequest request;
  private String back;

  /** For the container's proxy. */
  protected RolePage() {
    this(null, null);
  }

  @Inject
  public RolePage(LogIns logIns, HttpServletRequest request) {
    this.logIns = logIns;
    this.request = request;
  }

  public List<Role> getChoices() {
    LiveLogIn logIn = CurrentLogIn.of(request);
    return logIn == null ? List.of() : List.copyOf(logIn.choices());
  }

  /**
   * Takes up a role for this log-in and goes back to the page where the change began, if the new
   * role may open it; a role the account does not have is refused.
   */
  public void choose(Role role) throws IOException {
    logIns.workAs(CurrentLogIn.of(request).key(), role);
    Onward.to(ReturnAddress.acceptFor(role, back).orElse(Landing.of(role)));
  }

  /** Where the person came from, below the context root, or null. */
  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = ReturnAddress.accept(back).orElse(null);
  }
}
