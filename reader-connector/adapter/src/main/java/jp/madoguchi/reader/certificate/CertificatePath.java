package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * From a card's certificate to the authority that issued it, by the rules of PKIX (RFC 5280). The
 * hierarchy has one tier: authority, card.
 */
final class CertificatePath {
  private static final String KEY_USAGE = "2.5.29.15";
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int RSA_BITS = 2048;
  private static final int P384_BITS = 384;
  private static final Set<String> SIGNATURES =
      Set.of("SHA256withRSA", "SHA384withRSA", "SHA512withRSA", "SHA384withECDSA");

  private final Set<String> policies;

  CertificatePath(Set<String> policies) {
    this.policies = policies;
  }

  /**
   * The authority that issued the certificate.
   *
   * @param at the instant to judge at
   * @throws CertificateException when none of the anchors did, or not for user authentication; the
   *     message says why, without personal data
   */
  X509Certificate issuer(X509Certificate certificate, List<X509Certificate> anchors, Instant at)
      throws CertificateException {
    requireUse(certificate);
    try {
      String issuerKey = KeyIdentifiers.ofIssuer(certificate);
      if (issuerKey.isEmpty()) {
        throw new CertificateException("it does not name the key of its issuer");
      }
      CertificateException why = new CertificateException("no trust anchor has its issuer's key");
      for (X509Certificate anchor : anchors) {
        if (KeyIdentifiers.ofSubject(anchor).equals(issuerKey)) {
          try {
            validate(certificate, anchor, at);
            return anchor;
          } catch (GeneralSecurityException e) {
            why = new CertificateException(e.getMessage(), e);
          }
        }
      }
      throw why;
    } catch (IOException | IllegalArgumentException e) {
      throw new CertificateException("its extensions cannot be parsed", e);
    }
  }

  private static void requireUse(X509Certificate certificate) throws CertificateException {
    boolean[] usage = certificate.getKeyUsage();
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    boolean stated = usage != null && critical != null && critical.contains(KEY_USAGE);
    if (!stated || !usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]) {
      throw new CertificateException("its key is not for user authentication");
    }
    if (certificate.getBasicConstraints() >= 0) {
      throw new CertificateException("it is an authority's own");
    }
    if (!SIGNATURES.contains(certificate.getSigAlgName()) || !strong(certificate.getPublicKey())) {
      throw new CertificateException("its algorithm is not among those of the cards");
    }
  }

  /** RSA-2048 of today's card, P-384 of the next. */
  private static boolean strong(PublicKey key) {
    return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS
        || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == P384_BITS;
  }

  private void validate(X509Certificate certificate, X509Certificate anchor, Instant at)
      throws GeneralSecurityException {
    anchor.checkValidity(Date.from(at)); // PKIX itself does not look at an anchor's dates
    PKIXParameters rules = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
    rules.setDate(Date.from(at));
    rules.setRevocationEnabled(false); // asked apart: an expired certificate is asked about, too
    rules.setInitialPolicies(policies);
    rules.setExplicitPolicyRequired(true);
    rules.setAnyPolicyInhibited(true);
    CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
    CertPathValidator.getInstance("PKIX").validate(path, rules);
  }
}
