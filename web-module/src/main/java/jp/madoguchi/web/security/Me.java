package jp.madoguchi.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.FactorStep;
import jp.madoguchi.access.LiveLogIn;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.SessionLimits;

/**
 * Who is looking at the page. What the pages leave out by this is a courtesy; what is forbidden is
 * forbidden by the EJBs.
 */
@Named
@RequestScoped
public class Me {
  private static final Set<Role> DESK = Set.of(Role.CLERK, Role.CLERK_LEAD, Role.BILLING);

  /** Seconds; page.js counts the same down. */
  private static final long WARNED_BEFORE = 60;

  private final HttpServletRequest request;
  private final Accounts accounts;
  private Boolean singleKeys;

  /** For the container's proxy. */
  protected Me() {
    this(null, null);
  }

  @Inject
  public Me(HttpServletRequest request, Accounts accounts) {
    this.accounts = accounts;
    this.request = request;
  }

  public boolean isLoggedIn() {
    return logIn() != null;
  }

  public String getDisplayName() {
    LiveLogIn logIn = logIn();
    return logIn == null ? "" : logIn.displayName();
  }

  /** The role worked in; null before one is chosen and until a password of one's own is made. */
  public Role getRole() {
    LiveLogIn logIn = logIn();
    return logIn == null ? null : logIn.activeRole();
  }

  public boolean isManyRoles() {
    LiveLogIn logIn = logIn();
    return logIn != null && Landing.due(logIn).isEmpty() && logIn.choices().size() > 1;
  }

  /** Whether the second factor is still to be given: nothing of the program is open yet. */
  public boolean isHalf() {
    LiveLogIn logIn = logIn();
    return logIn != null && logIn.factor() == FactorStep.DUE;
  }

  public boolean isAtDesk() {
    return getRole() != null && DESK.contains(getRole());
  }

  /** 受付責任者. */
  public boolean isLeadingDesk() {
    return getRole() == Role.CLERK_LEAD;
  }

  /** システム管理者. */
  public boolean isAdministrator() {
    return getRole() == Role.ADMIN;
  }

  /** 閲覧権限付与者: is told of nobody without a grant, and not whether there is somebody. */
  public boolean isGranted() {
    return getRole() == Role.GRANTED;
  }

  /** 目視確認 (§5.3): not for BILLING. */
  public boolean isMayConfirmVisually() {
    return getRole() == Role.CLERK || getRole() == Role.CLERK_LEAD;
  }

  /** 同意状況 (§5.3): not for BILLING. */
  public boolean isMaySeeConsents() {
    return getRole() != null && getRole() != Role.BILLING && getRole() != Role.ADMIN;
  }

  /** Whether single letters act as keys (WCAG 2.1.4): the person's own choice. */
  public boolean isSingleKeys() {
    if (singleKeys == null) {
      singleKeys = !isLoggedIn() || accounts.singleKeys();
    }
    return singleKeys;
  }

  /** What no other log-in has: whose it is and when it began; "" without one. */
  public String getLogInMark() {
    LiveLogIn logIn = logIn();
    return logIn == null ? "" : logIn.account() + " " + logIn.loggedInAt().toEpochMilli();
  }

  /** The role's first page below the context root. */
  public String getHome() {
    LiveLogIn logIn = logIn();
    return logIn == null ? Landing.of((Role) null) : Landing.of(logIn);
  }

  /** Seconds without a sign of the person until the log-in ends; the page warns a minute before. */
  public long getIdleSeconds() {
    return SessionLimits.fromSettings().idle(getRole()).toSeconds();
  }

  /** Milliseconds without a sign of the person until the page warns. */
  public long getWarningMillis() {
    return Math.max(1, getIdleSeconds() - WARNED_BEFORE) * 1000;
  }

  /**
   * Whose typed text the browser's tab keeps (page.js): the same for all log-ins of one account,
   * and no name.
   */
  public String getTextOwner() {
    LiveLogIn logIn = logIn();
    return logIn == null ? "" : TextOwner.of(logIn.account());
  }

  /** How often the account had been changed when the page was drawn; for its line. */
  public long getAccountVersion() {
    LiveLogIn logIn = logIn();
    return logIn == null ? 0 : logIn.accountVersion();
  }

  private LiveLogIn logIn() {
    return CurrentLogIn.of(request);
  }
}
