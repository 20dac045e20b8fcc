package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Set;

/**
 * Licences, roles and viewing grants (資格・役割・閲覧権限), one by one, recorded as in {@link StaffDesk}.
 * Source: workflow rules 5.1 to 5.3.
 */
@Local
public interface RightsDesk {
  /**
   * Gives a role; one of {@link Role#FOUR_EYES} is proposed to another administrator.
   *
   * @return whether the person has it now
   */
  boolean give(StaffVersion of, Role role, String reason);

  /**
   * Takes a role; with the last one that it stood on, an add-on goes too, and with GRANTED its
   * grants.
   */
  void withdraw(StaffVersion of, Role role, String reason);

  /** Gives what was proposed, if its conditions still hold. */
  void confirm(long proposal);

  /** Refuses it; whoever proposed it may take it back by this. */
  void refuse(long proposal);

  /**
   * @param seen whether the caller saw the paper or asked the register of the ministry
   */
  void recordLicence(StaffVersion of, LicenceKind kind, String number, boolean seen);

  void checkLicence(StaffVersion of, LicenceKind kind);

  /** Takes the licence and the role that stands on it. */
  void withdrawLicence(StaffVersion of, LicenceKind kind, String reason);

  /**
   * @param kinds of {@code TKK}, {@code YZK}, {@code SRJ}, {@code SHJ}, {@code TSR}
   * @param until not included
   * @param approval 施設長承認番号, up to 64 characters
   */
  void grant(StaffVersion of, Set<String> kinds, Instant from, Instant until, String approval);

  /** Ends a grant now. */
  void endGrant(StaffVersion of, long grant, String reason);
}
