package jp.madoguchi.reception;

/**
 * What a card's certificate (利用者証明用電子証明書) is good for today. Source: workflow rules §4.1; what to
 * tell the desk is {@code card.CERTIFICATE_…} of the bundles.
 */
public enum CertificateState {
  /** A phone gives its certificate only after the PIN. */
  UNREAD,
  VALID,
  /** 更新時期: everything works, the person is told to renew. */
  RENEWAL_DUE,
  /** 猶予期間: eligibility only, no consents, no medical information. */
  IN_GRACE,
  /** Certificate and grace have ended: another proof is needed. */
  EXPIRED,
  /** 失効. */
  REVOKED,
  /** No authority that the hospital trusts issued it for this use. */
  NOT_TRUSTED,
  /** It could not be found out whether it can be relied on. */
  NOT_CHECKED;

  /** Nobody's identity can be confirmed with it, whatever the method. */
  public boolean refuses() {
    return switch (this) {
      case EXPIRED, REVOKED, NOT_TRUSTED, NOT_CHECKED -> true;
      case UNREAD, VALID, RENEWAL_DUE, IN_GRACE -> false;
    };
  }

  /** 資格情報のみ. */
  public boolean eligibilityOnly() {
    return this == IN_GRACE;
  }

  /** The sentence for the desk, a key of the bundles, or null when there is nothing to tell. */
  public String messageKey() {
    return this == UNREAD || this == VALID ? null : "card." + "CERTIFICATE_" + name();
  }
}
