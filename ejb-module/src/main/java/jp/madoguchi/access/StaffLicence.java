package jp.madoguchi.access;

import java.time.Instant;

/**
 * A licence on record (資格).
 *
 * @param number 登録番号, 1 to 10 digits
 * @param checkedBy account of who saw the paper; null while nobody did
 */
public record StaffLicence(LicenceKind kind, String number, String checkedBy, Instant checkedAt) {
  public boolean checked() {
    return checkedAt != null;
  }
}
