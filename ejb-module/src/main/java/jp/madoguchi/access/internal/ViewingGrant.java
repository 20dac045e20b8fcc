package jp.madoguchi.access.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.access.KnownGrant;

/** One grant (閲覧権限の付与): who may read which kind from when until when, and who approved it. */
@Entity
@Table(name = "viewing_grant")
public class ViewingGrant {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_seq")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String kind;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "granted_by")
  private String grantedBy;

  private String approval;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  protected ViewingGrant() {}

  ViewingGrant(
      long accountId,
      String kind,
      Instant validFrom,
      Instant validUntil,
      String grantedBy,
      String approval) {
    this.accountId = accountId;
    this.kind = kind;
    this.validFrom = validFrom;
    this.validUntil = validUntil;
    this.grantedBy = grantedBy;
    this.approval = approval;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String kind() {
    return kind;
  }

  Instant validFrom() {
    return validFrom;
  }

  Instant validUntil() {
    return validUntil;
  }

  /** Ends it now; one that has not begun never does. */
  void end(String by, String reason, Instant now) {
    validUntil = now.isBefore(validFrom) ? validFrom : now;
    endedBy = by;
    endReason = reason;
  }

  KnownGrant view(Instant now) {
    return new KnownGrant(
        id, kind, validFrom, validUntil, grantedBy, approval, endedBy, now.isBefore(validUntil));
  }
}
