package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** A responder's answer, believed only when it is signed for the issuer and of now. */
record OcspAnswer(BasicOCSPResp response, X509Certificate issuer) {
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  /**
   * What it says about a certificate.
   *
   * @throws IOException when it cannot be believed, or does not say
   */
  OcspResponder.RevocationStatus about(CertificateID id, byte[] nonce, Instant now)
      throws IOException {
    requireSignature(now);
    requireNonce(nonce);
    for (SingleResp single : response.getResponses()) {
      if (single.getCertID().equals(id)) {
        return judged(single, now);
      }
    }
    throw new IOException("the responder speaks of another certificate");
  }

  private static OcspResponder.RevocationStatus judged(SingleResp single, Instant now)
      throws IOException {
    Instant from = single.getThisUpdate().toInstant();
    Date next = single.getNextUpdate();
    // without a next update newer information may come at any time: believed now, not remembered
    Instant until = next == null ? from.plus(CLOCKS_APART) : next.toInstant();
    if (from.isAfter(now.plus(CLOCKS_APART)) || !until.plus(CLOCKS_APART).isAfter(now)) {
      throw new IOException("the responder's answer is not of now");
    }
    CertificateStatus status = single.getCertStatus();
    if (status != CertificateStatus.GOOD && !(status instanceof RevokedStatus)) {
      throw new IOException("the responder does not know the certificate");
    }
    return new OcspResponder.RevocationStatus(
        status instanceof RevokedStatus, next == null ? now : until);
  }

  /** Many responders give the same answer to everybody, without; a wrong one is a replay. */
  private void requireNonce(byte[] nonce) throws IOException {
    Extension answered = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (answered != null) {
      byte[] value = ASN1OctetString.getInstance(answered.getParsedValue()).getOctets();
      if (!Arrays.equals(nonce, value)) {
        throw new IOException("the responder answers another question");
      }
    }
  }

  /** Signed by the issuer itself, or by whom it has certified for that. */
  private void requireSignature(Instant now) throws IOException {
    if (signedWith(issuer.getPublicKey())) {
      return;
    }
    for (X509CertificateHolder holder : response.getCerts()) {
      try {
        X509Certificate delegate = new JcaX509CertificateConverter().getCertificate(holder);
        if (mayAnswer(delegate, now) && signedWith(delegate.getPublicKey())) {
          return;
        }
      } catch (GeneralSecurityException e) {
        throw new IOException("the responder's certificate cannot be used", e);
      }
    }
    throw new IOException("the responder's answer is not signed for this issuer");
  }

  private boolean mayAnswer(X509Certificate delegate, Instant now) throws GeneralSecurityException {
    delegate.checkValidity(Date.from(now));
    delegate.verify(issuer.getPublicKey());
    return delegate.getExtendedKeyUsage() != null
        && delegate.getExtendedKeyUsage().contains(KeyPurposeId.id_kp_OCSPSigning.getId());
  }

  private boolean signedWith(PublicKey key) throws IOException {
    try {
      return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
    } catch (OCSPException | OperatorCreationException e) {
      return false; // of another algorithm than the key
    }
  }
}
