package jp.madoguchi.reception.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import jp.madoguchi.reception.IdentityMethod;

/** How, by whom and when the person's identity was confirmed (本人確認). */
@Embeddable
class ConfirmedIdentity {
  @Enumerated(EnumType.STRING)
  @Column(name = "identity_method")
  private IdentityMethod method = IdentityMethod.NONE;

  @Column(name = "visual_reason")
  private String visualReason;

  @Column(name = "identified_by")
  private String by;

  @Column(name = "identified_at")
  private Instant at;

  protected ConfirmedIdentity() {}

  ConfirmedIdentity(IdentityMethod method, String visualReason, String by, Instant at) {
    this.method = method;
    this.visualReason = visualReason;
    this.by = by;
    this.at = at;
  }

  IdentityMethod method() {
    return method;
  }
}
