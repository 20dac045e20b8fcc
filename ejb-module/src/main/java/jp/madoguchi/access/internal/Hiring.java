package jp.madoguchi.access.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Employment;
import jp.madoguchi.access.StaffAct;
import jp.madoguchi.access.StaffDetails;
import jp.madoguchi.access.StaffItem;
import jp.madoguchi.access.StaffRefusal;
import jp.madoguchi.access.StaffRefused;

/** Writes who somebody is, from the page and from the file of the personnel department. */
final class Hiring {
  /** Stands with the proposals that end with the person. */
  private static final String OVER = "退職日 (last day)";

  private final EntityManager em;
  private final RunningAct act;

  Hiring(EntityManager em, RunningAct act) {
    this.em = em;
    this.act = act;
  }

  /** A new account without a role; name and details have been checked for their form. */
  Account hire(String name, StaffDetails details, String passwordHash) {
    if (byName(name)) {
      throw new StaffRefused(StaffRefusal.ACCOUNT_TAKEN);
    }
    numberIsFree(details.staffNumber(), -1);
    Account account = Account.hired(name, details, passwordHash, act.now());
    em.persist(account);
    act.tell(account, StaffAct.HIRED, StaffItem.ACCOUNT, null, details.displayName(), null);
    StaffDetails nothing = new StaffDetails(null, null, null, null, null, Employment.unlimited());
    differences(account, StaffAct.HIRED, nothing, details, null);
    return account;
  }

  /** Changes what is said of somebody; what takes the last administrator away is refused. */
  void describe(Account account, StaffDetails details, String reason) {
    numberIsFree(details.staffNumber(), account.id());
    LocalDate before = account.employment().awayFrom(act.today());
    LocalDate after = details.employment().awayFrom(act.today());
    if (after != null && (before == null || after.isBefore(before))) {
      act.keepAnAdministrator(account, after);
    }
    StaffDetails was = account.details();
    if (act.isOver(was.employment()) || act.isOver(details.employment())) {
      act.dropProposals(account, OVER);
    }
    account.describe(details);
    act.changed(
        account,
        StaffAct.DESCRIBED,
        StaffItem.NAME,
        was.displayName(),
        details.displayName(),
        reason);
    differences(account, StaffAct.DESCRIBED, was, details, reason);
  }

  private void differences(
      Account account, StaffAct of, StaffDetails was, StaffDetails is, String reason) {
    act.changed(account, of, StaffItem.STAFF_NUMBER, was.staffNumber(), is.staffNumber(), reason);
    act.changed(account, of, StaffItem.KANA, was.kana(), is.kana(), reason);
    act.changed(account, of, StaffItem.JOB, was.job(), is.job(), reason);
    act.changed(account, of, StaffItem.DEPARTMENT, was.department(), is.department(), reason);
    Employment old = was.employment();
    Employment now = is.employment();
    act.changed(account, of, StaffItem.STARTS, old.startsOn(), now.startsOn(), reason);
    act.changed(account, of, StaffItem.ENDS, old.endsOn(), now.endsOn(), reason);
    act.changed(account, of, StaffItem.LEAVE, leave(old), leave(now), reason);
  }

  private static String leave(Employment employment) {
    if (employment.leaveFrom() == null) {
      return null;
    }
    LocalDate until = employment.leaveUntil();
    return employment.leaveFrom() + "/" + (until == null ? "" : until);
  }

  private boolean byName(String name) {
    return em.createQuery("select count(a) from Account a where a.name = :name", Long.class)
            .setParameter("name", name)
            .getSingleResult()
        > 0;
  }

  private void numberIsFree(String number, long own) {
    List<Long> holders =
        em.createQuery("select a.id from Account a where a.staffNumber = :number", Long.class)
            .setParameter("number", number)
            .setMaxResults(1)
            .getResultList();
    if (number != null && !holders.isEmpty() && holders.get(0) != own) {
      throw new StaffRefused(StaffRefusal.STAFF_NUMBER_TAKEN);
    }
  }
}
