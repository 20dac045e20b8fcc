package jp.madoguchi.reader.api;

/** Whether a certificate for user authentication (利用者証明用電子証明書) can be relied on. */
public enum CertificateVerdict {
  /** Issued by an authority we trust, for this use, and not revoked as far as we ask. */
  TRUSTED,
  /** The same, but the source of revocations could not be reached and the settings say go on. */
  TRUSTED_REVOCATION_UNKNOWN,
  /** Wrong issuer, signature, algorithm, use, policy, or an unknown critical extension. */
  NOT_TRUSTED,
  /** 失効. */
  REVOKED,
  /** The source of revocations could not be reached and the settings say refuse. */
  REVOCATION_UNKNOWN,
  /** No trust anchor is configured, so nothing can be trusted. */
  NO_TRUST_ANCHORS
}
