package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Where one learns which certificates are revoked (失効情報). */
sealed interface RevocationSource extends AutoCloseable
    permits RevokedLists, OcspResponder, RevocationSource.Nobody {

  /**
   * Whether the certificate is revoked.
   *
   * @param issuer the trust anchor that issued it
   * @throws IOException when the source cannot be reached or does not say
   */
  boolean revoked(X509Certificate certificate, X509Certificate issuer, Instant now)
      throws IOException;

  /** Gives back the threads it asked with. */
  @Override
  void close();

  /** The source that the settings name. */
  static RevocationSource of(CertificateSettings settings) {
    return switch (settings.source()) {
      case NONE -> new Nobody();
      case CRL -> new RevokedLists(settings.places(), new Fetch(settings.timeLimit()));
      case OCSP -> new OcspResponder(settings.places().get(0), new Fetch(settings.timeLimit()));
    };
  }

  /** Nobody is asked. */
  record Nobody() implements RevocationSource {
    @Override
    public boolean revoked(X509Certificate certificate, X509Certificate issuer, Instant now) {
      return false;
    }

    @Override
    public void close() {
      // has none
    }
  }
}
