package jp.madoguchi.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One line of the list of staff (SC-23, 利用者一覧の行).
 *
 * @param state as of today
 * @param grants kinds that are granted now or later, with their ends
 * @param lastUse null for an account never used
 * @param reviewedAt when the rights were last confirmed as a whole, or null
 */
public record StaffLine(
    long id,
    long version,
    String account,
    StaffDetails details,
    boolean enabled,
    Employment.EmploymentState state,
    Set<Role> roles,
    List<StaffLicence> licences,
    List<KnownGrant> grants,
    Set<StaffFinding> findings,
    Instant lastUse,
    Instant reviewedAt,
    String reviewedBy) {
  /** The person as this line shows him. */
  public StaffVersion shown() {
    return new StaffVersion(id, version);
  }

  @Override
  public String toString() {
    return "StaffLine[" + id + "]";
  }
}
