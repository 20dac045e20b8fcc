package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.access.LicenceKind;
import jp.madoguchi.access.StaffLicence;

/** A licence that was recorded; it counts from when its paper was seen until it is withdrawn. */
@Entity
@Table(name = "staff_licence")
public class KeptLicence {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Enumerated(EnumType.STRING)
  private LicenceKind kind;

  /** The same, to be compared with a role's name. */
  @Column(name = "kind", insertable = false, updatable = false)
  private String roleName;

  private String number;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "checked_by")
  private String checkedBy;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Column(name = "withdrawn_why")
  private String withdrawnWhy;

  protected KeptLicence() {}

  KeptLicence(Account account, LicenceKind kind, String number, String by, Instant at) {
    this.accountId = account.id();
    this.kind = kind;
    this.number = number;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  long accountId() {
    return accountId;
  }

  LicenceKind kind() {
    return kind;
  }

  String number() {
    return number;
  }

  boolean checked() {
    return checkedAt != null;
  }

  /** Its paper was seen. */
  void check(String by, Instant at) {
    checkedBy = by;
    checkedAt = at;
  }

  void withdraw(String by, String why, Instant at) {
    withdrawnBy = by;
    withdrawnWhy = why;
    withdrawnAt = at;
  }

  StaffLicence view() {
    return new StaffLicence(kind, number, checkedBy, checkedAt);
  }

  @Override
  public String toString() {
    return "KeptLicence[" + id + "]";
  }
}
