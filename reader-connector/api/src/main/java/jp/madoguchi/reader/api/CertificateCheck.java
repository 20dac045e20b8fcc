package jp.madoguchi.reader.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * What the connector found out about a certificate for user authentication (利用者証明用電子証明書). Says
 * nothing of expiry: an expired certificate is judged as of its last instant, and what it is still
 * good for is a rule of the application.
 *
 * @param verdict whether it can be relied on
 * @param notAfter the last instant at which it is valid; the epoch when it cannot be parsed
 * @param serialHash keyed hash (HMAC-SHA-256, 64 lower-case hex digits) of issuer key and serial
 *     number, the same for the same certificate; null unless the settings name a key. The serial
 *     number itself identifies a person and is never handed on
 */
public record CertificateCheck(Verdict verdict, Instant notAfter, String serialHash)
    implements Serializable {

  /** Whether a certificate can be relied on. */
  public enum Verdict {
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

  public CertificateCheck {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(notAfter, "notAfter");
  }

  /** Whether the certificate may stand for its holder, expiry apart. */
  public boolean usable() {
    return verdict == Verdict.TRUSTED || verdict == Verdict.TRUSTED_REVOCATION_UNKNOWN;
  }

  /** Without the hash: it tells persons apart. */
  @Override
  public String toString() {
    return "CertificateCheck[" + verdict + ", notAfter=" + notAfter + "]";
  }
}
