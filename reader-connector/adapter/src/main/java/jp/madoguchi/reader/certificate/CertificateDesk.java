package jp.madoguchi.reader.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.CertificateVerdict;

/** Checks certificates for user authentication (利用者証明用電子証明書). Safe for many threads. */
public final class CertificateDesk implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CertificateDesk.class.getName());

  private final Clock clock;
  private final TrustAnchors anchors;
  private final CertificatePath path;
  private final RevocationSource revocation;
  private final boolean goOnWhenUnreachable;
  private final SerialHash hash;

  /**
   * @throws jp.madoguchi.reader.adapter.settings.ReaderSettingsException when the key for hashes
   *     cannot be used
   */
  public CertificateDesk(CertificateSettings settings, Clock clock) {
    this.clock = clock;
    this.anchors = new TrustAnchors(settings.trust());
    this.path = new CertificatePath(settings.policies());
    this.revocation = RevocationSource.of(settings);
    this.goOnWhenUnreachable = settings.goOnWhenUnreachable();
    this.hash = new SerialHash(settings.hashKey());
  }

  /**
   * Checks a certificate. One that has expired is judged as of its last instant.
   *
   * @param der as the card gave it
   */
  public CertificateCheck check(byte[] der) {
    X509Certificate certificate;
    try {
      certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      LOG.log(Level.WARNING, "a card gave a certificate that cannot be parsed");
      return new CertificateCheck(CertificateVerdict.NOT_TRUSTED, Instant.EPOCH, null);
    }
    CertificateVerdict verdict = verdict(certificate, clock.instant());
    boolean known =
        verdict != CertificateVerdict.NOT_TRUSTED && verdict != CertificateVerdict.NO_TRUST_ANCHORS;
    return new CertificateCheck(
        verdict, certificate.getNotAfter().toInstant(), known ? hash.of(certificate) : null);
  }

  /** Tells the key for hashes from any other; null without one. */
  public String hashKeyId() {
    return hash.keyId();
  }

  @Override
  public void close() {
    revocation.close();
  }

  private CertificateVerdict verdict(X509Certificate certificate, Instant now) {
    List<X509Certificate> trusted = anchors.all();
    if (trusted.isEmpty()) {
      LOG.log(Level.WARNING, "no trust anchor (certificate.trust): no card can be trusted");
      return CertificateVerdict.NO_TRUST_ANCHORS;
    }
    Instant end = certificate.getNotAfter().toInstant();
    X509Certificate issuer;
    try {
      issuer = path.issuer(certificate, trusted, now.isAfter(end) ? end : now);
    } catch (CertificateException e) {
      LOG.log(Level.WARNING, "a card''s certificate is not trusted: {0}", e.getMessage());
      return CertificateVerdict.NOT_TRUSTED;
    }
    try {
      return revocation.revoked(certificate, issuer, now)
          ? CertificateVerdict.REVOKED
          : CertificateVerdict.TRUSTED;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "revocation not known: {0}", e.getMessage());
      return goOnWhenUnreachable
          ? CertificateVerdict.TRUSTED_REVOCATION_UNKNOWN
          : CertificateVerdict.REVOCATION_UNKNOWN;
    }
  }
}
