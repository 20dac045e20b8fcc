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
public record CertificateCheck(CertificateVerdict verdict, Instant notAfter, String serialHash)
    implements Serializable {

  public CertificateCheck {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(notAfter, "notAfter");
  }

  /** Whether the certificate may stand for its holder, expiry apart. */
  public boolean usable() {
    return verdict == CertificateVerdict.TRUSTED
        || verdict == CertificateVerdict.TRUSTED_REVOCATION_UNKNOWN;
  }

  /** Without the hash: it tells persons apart. */
  @Override
  public String toString() {
    return "CertificateCheck[" + verdict + ", notAfter=" + notAfter + "]";
  }
}
