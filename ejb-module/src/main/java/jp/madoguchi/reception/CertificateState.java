package jp.madoguchi.reception;

/** What a card's certificate (利用者証明用電子証明書) is good for today. Source: workflow rules §4.1. */
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

  /** What the desk is told, or null when there is nothing to tell. */
  public CardNotice notice() {
    return switch (this) {
      case UNREAD, VALID -> null;
      case RENEWAL_DUE -> CardNotice.CERTIFICATE_RENEWAL_DUE;
      case IN_GRACE -> CardNotice.CERTIFICATE_IN_GRACE;
      case EXPIRED -> CardNotice.CERTIFICATE_EXPIRED;
      case REVOKED -> CardNotice.CERTIFICATE_REVOKED;
      case NOT_TRUSTED -> CardNotice.CERTIFICATE_NOT_TRUSTED;
      case NOT_CHECKED -> CardNotice.CERTIFICATE_NOT_CHECKED;
    };
  }
}
