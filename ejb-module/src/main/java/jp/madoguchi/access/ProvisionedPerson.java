package jp.madoguchi.access;

import java.util.List;

/**
 * A member of staff as the identity system sees him (プロビジョニングの対象者): no roles, no grants, nothing of
 * his log-ins.
 *
 * @param externalId what the identity system calls him, or null
 * @param active the account is on, and the last day is not over
 */
public record ProvisionedPerson(
    StaffVersion version,
    String account,
    String externalId,
    StaffDetails details,
    boolean active,
    List<StaffLicence> licences) {
  /** Keeps a list of its own. */
  public ProvisionedPerson {
    licences = List.copyOf(licences);
  }

  @Override
  public String toString() {
    return "ProvisionedPerson[" + version.id() + "]";
  }
}
