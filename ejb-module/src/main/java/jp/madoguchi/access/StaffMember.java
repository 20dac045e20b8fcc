package jp.madoguchi.access;

import java.time.Instant;
import java.util.List;

/**
 * Everything an administrator sees of one person (利用者): nothing of any patient.
 *
 * @param passwordDue whether the person has still to make a password of his own
 * @param unsealedAt when the envelope of a sealed account was first opened, or null
 * @param factorHeld whether the person has a second factor
 * @param lockedUntil end of the lock after wrong passwords, or null
 * @param grants newest first
 */
public record StaffMember(
    StaffVersion version,
    StaffLine line,
    Instant createdAt,
    boolean passwordDue,
    PasswordHome passwordHome,
    Instant unsealedAt,
    boolean factorHeld,
    Instant lockedUntil,
    List<HeldRole> roles,
    List<KnownGrant> grants,
    List<RoleProposal> proposals) {
  @Override
  public String toString() {
    return "StaffMember[" + version.id() + "]";
  }
}
