package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.Employment.EmploymentState;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.PasswordHome;
import jp.madoguchi.access.ProvisioningWish;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffColumn;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffFieldRefused;
import jp.madoguchi.access.StaffFileFault;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;
import jp.madoguchi.access.internal.StaffFields.CheckedFields;

/** Writes what the identity system says of one person. */
final class Provisioned {
  static final String ON = "ON";
  static final String OFF = "OFF";

  /** Stands with what it withdraws. */
  private static final String AGAIN = "再入職 (hired again)";

  /** Stands with what ends with the person. */
  private static final String ENDED = "人事システムの利用停止 (ended by the identity system)";

  private static final String REPLACED = "人事システムの番号 (number of the identity system)";
  private static final int LONGEST_ID = 100;

  private final EntityManager em;
  private final RunningAct act;

  Provisioned(EntityManager em, RunningAct act) {
    this.em = em;
    this.act = act;
  }

  /** The fields, or the first that is none. */
  static CheckedFields checked(Map<StaffColumn, String> texts) {
    StaffFields fields =
        new StaffFields(
            texts,
            (column, fault) -> {
              throw new StaffFieldRefused(column, fault);
            });
    return fields.checked(fields.number());
  }

  /**
   * Somebody who was taken out comes back: as somebody new, whose papers were seen before. Whom an
   * administrator had switched off before stays so, and comes back all the same.
   */
  void hireAgain(Account account, StaffDetails details) {
    for (Role role : account.roles()) {
      if (account.roles().contains(role)) {
        act.take(account, role, AGAIN);
      }
    }
    account.password(Passwords.ofNobody(), account.passwordHome() == PasswordHome.LOCAL);
    boolean on = account.provisionedOut() != ProvisionedOut.GONE_OFF;
    account.enable(on);
    act.changed(account, StaffAct.SWITCHED, StaffItem.ACCESS, OFF, on ? ON : OFF, AGAIN);
    act.dropProposals(account, AGAIN);
    new Hiring(em, act).describe(account, details, AGAIN);
  }

  void describe(Account account, StaffDetails details) {
    if (!details.employment().inOrder()) {
      throw new StaffFieldRefused(StaffColumn.ENDS, StaffFileFault.END_BEFORE_START);
    }
    if (!details.equals(account.details())) {
      new Hiring(em, act).describe(account, details, null);
    }
  }

  /** What is no field of the personnel file. */
  void rest(Account account, ProvisioningWish wish) {
    if (wish.externalId() != null) {
      name(account, wish.externalId().strip());
    }
    wish.licences().forEach((kind, number) -> licence(account, kind, number));
    if (wish.active() != null) {
      admit(account, wish.active());
    }
  }

  private void name(Account account, String typed) {
    String id = typed.isEmpty() ? null : typed;
    if (id != null && id.length() > LONGEST_ID) {
      throw new StaffRefused(StaffRefusal.EXTERNAL_ID);
    }
    boolean taken =
        id != null
            && em.createQuery("select a.id from Account a where a.externalId = :id", Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(one -> one != account.id());
    if (taken) {
      throw new StaffRefused(StaffRefusal.EXTERNAL_ID_TAKEN);
    }
    becomes(account, id);
  }

  private void becomes(Account account, String externalId) {
    act.changed(
        account, StaffAct.DESCRIBED, StaffItem.EXTERNAL_ID, account.externalId(), externalId, null);
    account.externalId(externalId);
  }

  /** A number that nobody has checked; one whose paper was seen is the administrators'. */
  private void licence(Account account, LicenceKind kind, String typed) {
    String number = typed.isBlank() ? null : StaffForm.licence(typed);
    KeptLicence kept = act.licence(account, kind);
    if (kept == null ? number == null : kept.number().equals(number)) {
      return;
    }
    if (kept != null && kept.checked()) {
      throw new StaffRefused(StaffRefusal.LICENCE_FIXED);
    }
    if (kept != null) {
      kept.withdraw(act.actor(), REPLACED, act.now());
      act.tell(account, StaffAct.LICENCE_WITHDRAWN, StaffItem.LICENCE, kind.name(), null, REPLACED);
    }
    if (number != null) {
      em.persist(new KeptLicence(account, kind, number, act.actor(), act.now()));
      act.tell(account, StaffAct.LICENCE_RECORDED, StaffItem.LICENCE, null, kind.name(), number);
    }
  }

  private void admit(Account account, boolean on) {
    if (!on) {
      switchOff(account, ProvisionedOut.OFF);
      return;
    }
    if (account.employment().on(act.today()) == EmploymentState.LEFT) {
      throw new StaffRefused(StaffRefusal.EMPLOYMENT_OVER);
    }
    if (!account.enabled() && account.provisionedOut() == null) {
      throw new StaffRefused(StaffRefusal.SWITCHED_OFF_HERE);
    }
    if (!account.enabled()) {
      act.tell(account, StaffAct.SWITCHED, StaffItem.ACCESS, OFF, ON, null);
      account.enable(true);
    }
  }

  /** Who was switched off by an administrator stays so, whatever comes back. */
  private void switchOff(Account account, ProvisionedOut how) {
    if (account.enabled()) {
      act.keepAnAdministrator(account, act.today());
      act.tell(account, StaffAct.SWITCHED, StaffItem.ACCESS, ON, OFF, null);
      act.dropProposals(account, ENDED);
      account.provisionedOut(how);
    }
  }

  /**
   * Nothing is deleted: today is the last day, for whoever has begun. What the identity system
   * called him is free for somebody else (RFC 7644 §3.6).
   */
  void end(Account account) {
    boolean offHere = !account.enabled() && account.provisionedOut() == null;
    switchOff(account, ProvisionedOut.GONE);
    account.provisionedOut(offHere ? ProvisionedOut.GONE_OFF : ProvisionedOut.GONE);
    act.dropProposals(account, ENDED);
    becomes(account, null);
    StaffDetails was = account.details();
    Employment employment = was.employment();
    LocalDate today = act.today();
    boolean begun = employment.startsOn() == null || !employment.startsOn().isAfter(today);
    LocalDate last = begun ? today : employment.startsOn();
    if (employment.endsOn() == null || employment.endsOn().isAfter(last)) {
      Employment ended =
          new Employment(
              employment.startsOn(), last, employment.leaveFrom(), employment.leaveUntil());
      new Hiring(em, act)
          .describe(
              account,
              new StaffDetails(
                  was.staffNumber(),
                  was.displayName(),
                  was.kana(),
                  was.job(),
                  was.department(),
                  ended),
              null);
    }
  }
}
