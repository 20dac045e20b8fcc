package jp.madoguchi.access.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import jp.madoguchi.access.FirstPassword;
import jp.madoguchi.access.FreshProof;
import jp.madoguchi.access.LogInEnd;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffAdministered;
import jp.madoguchi.access.StaffDesk;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.StaffRightsChanged;
import jp.madoguchi.access.StaffVersion;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.directory.IdentitySource;
import jp.madoguchi.node.LostRace;

/** Accounts and what is said of their people. */
@Stateless
@DenyAll
public class StaffDeskBean implements StaffDesk {
  private static final String ON = "ON";
  private static final String OFF = "OFF";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Workplace workplace;
  @Inject Event<StaffAdministered> told;
  @Inject Event<StaffRightsChanged> rights;
  @EJB LoginAttempts attempts;
  @EJB LogInWriting logIns;

  @Override
  @RolesAllowed(ADMIN)
  public FirstPassword hire(String account, StaffDetails details) {
    StaffDetails checked = StaffForm.checked(details);
    String name = StaffForm.account(account);
    boolean own = IdentitySource.chosen() == IdentitySource.LOCAL;
    String password = own ? MadePassword.text() : null;
    String hash = own ? Passwords.hash(password.toCharArray()) : Passwords.ofNobody();
    RunningAct act = begin();
    Hiring hiring = new Hiring(em, act);
    Account hired = hiring.hire(name, checked, hash);
    LostRace.flush(em);
    return new FirstPassword(hired.id(), name, hired.passwordHome(), password);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void describe(StaffVersion of, StaffDetails details, String reason) {
    StaffDetails checked = StaffForm.checked(details);
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    new Hiring(em, act).describe(account, checked, why);
    act.done(account);
    LostRace.flush(em);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void admit(StaffVersion of, boolean on, String reason) {
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    if (!on) {
      act.keepAnAdministrator(account, act.today());
      act.dropProposals(account, why);
    }
    act.changed(
        account,
        StaffAct.SWITCHED,
        StaffItem.ACCESS,
        account.enabled() ? ON : OFF,
        on ? ON : OFF,
        why);
    account.enable(on);
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public FirstPassword resetPassword(StaffVersion of, String reason) {
    String why = RunningAct.reason(reason);
    String password = MadePassword.text();
    String hash = Passwords.hash(password.toCharArray());
    RunningAct act = begin();
    Account account = act.on(of);
    if (account.passwordHome() == PasswordHome.DIRECTORY) {
      throw new StaffRefused(StaffRefusal.PASSWORD_ELSEWHERE);
    }
    replace(account, hash);
    act.tell(account, StaffAct.PASSWORD_RESET, StaffItem.PASSWORD, null, null, why);
    act.done(account);
    return made(account, password);
  }

  @Override
  @RolesAllowed(ADMIN)
  public FirstPassword movePassword(StaffVersion of, PasswordHome home, String reason) {
    String why = RunningAct.reason(reason);
    boolean away = home == PasswordHome.DIRECTORY;
    if (away && IdentitySource.chosen() == IdentitySource.LOCAL) {
      throw new StaffRefused(StaffRefusal.NO_DIRECTORY);
    }
    String password = away ? null : MadePassword.text();
    String hash = away ? Passwords.ofNobody() : Passwords.hash(password.toCharArray());
    RunningAct act = begin();
    Account account = act.on(of);
    PasswordHome before = account.passwordHome();
    account.passwordAt(home);
    replace(account, hash);
    act.tell(account, StaffAct.PASSWORD_MOVED, StaffItem.PASSWORD, before.name(), home.name(), why);
    act.done(account);
    return made(account, password);
  }

  private static FirstPassword made(Account account, String password) {
    return new FirstPassword(account.id(), account.name(), account.passwordHome(), password);
  }

  /** Only a password of a person's own has to be made by the person. */
  private void replace(Account account, String hash) {
    account.password(hash, account.passwordHome() == PasswordHome.LOCAL);
    attempts.forgive(account.name());
    logIns.endOthers(account.id(), null, LogInEnd.PASSWORD_CHANGED);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void takeFactorsAway(StaffVersion of, String reason) {
    FreshProof.demand(workplace, clock.instant());
    String why = RunningAct.reason(reason);
    RunningAct act = begin();
    Account account = act.on(of);
    if (!account.factorHeld()) {
      throw new StaffRefused(StaffRefusal.NOT_HELD);
    }
    account.holdsNoFactor();
    logIns.endOthers(account.id(), null, LogInEnd.FACTOR_CHANGED);
    // whoever keeps the factors hears it and deletes them in this transaction
    act.tell(account, StaffAct.FACTORS_TAKEN, StaffItem.FACTOR, null, null, why);
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void releaseLock(StaffVersion of) {
    RunningAct act = begin();
    Account account = act.on(of);
    attempts.forgive(account.name());
    act.tell(account, StaffAct.LOCK_RELEASED, StaffItem.LOCK, null, null, null);
    act.done(account);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void confirmRights(StaffVersion of) {
    RunningAct act = begin();
    Account account = act.on(of);
    account.reviewed(act.actor(), act.now());
    act.tell(account, StaffAct.RIGHTS_CONFIRMED, StaffItem.RIGHTS, null, null, null);
    account.changed();
  }

  private RunningAct begin() {
    return RunningAct.begin(em, context, clock.instant(), told, rights);
  }
}
