package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Asks a responder (OCSP, RFC 6960) and remembers its answers for as long as they hold. */
final class OcspResponder implements RevocationSource {
  private static final int MOST_ANSWERS = 10_000;
  private static final int NONCE_LENGTH = 16;
  private static final Duration PAUSE = RevokedLists.PAUSE;

  private final String address;
  private final Fetch fetch;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, RevocationStatus> answers =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RevocationStatus> eldest) {
          return size() > MOST_ANSWERS;
        }
      };
  private Instant pausedUntil = Instant.MIN;

  OcspResponder(String address, Fetch fetch) {
    this.address = address;
    this.fetch = fetch;
  }

  @Override
  public boolean revoked(X509Certificate certificate, X509Certificate issuer, Instant now)
      throws IOException {
    String key = key(certificate);
    synchronized (answers) {
      RevocationStatus known = answers.get(key);
      if (known != null && now.isBefore(known.until)) {
        return known.revoked;
      }
      if (now.isBefore(pausedUntil)) {
        throw new IOException(address + " did not answer a moment ago");
      }
    }
    try {
      RevocationStatus answer = ask(certificate, issuer, now);
      synchronized (answers) {
        answers.put(key, answer);
        pausedUntil = Instant.MIN;
      }
      return answer.revoked;
    } catch (IOException e) {
      synchronized (answers) {
        pausedUntil = now.plus(PAUSE);
      }
      throw e;
    }
  }

  @Override
  public void close() {
    fetch.close();
  }

  private RevocationStatus ask(X509Certificate certificate, X509Certificate issuer, Instant now)
      throws IOException {
    byte[] nonce = new byte[NONCE_LENGTH];
    random.nextBytes(nonce);
    try {
      CertificateID id = id(certificate.getSerialNumber(), issuer);
      byte[] question =
          new OCSPReqBuilder()
              .addRequest(id)
              .setRequestExtensions(
                  new Extensions(
                      new Extension(
                          OCSPObjectIdentifiers.id_pkix_ocsp_nonce,
                          false,
                          new DEROctetString(new DEROctetString(nonce)))))
              .build()
              .getEncoded();
      OCSPResp response = new OCSPResp(fetch.post(address, "application/ocsp-request", question));
      if (response.getStatus() != OCSPResp.SUCCESSFUL) {
        throw new IOException(address + " refused with status " + response.getStatus());
      }
      if (!(response.getResponseObject() instanceof BasicOCSPResp basic)) {
        throw new IOException(address + " answered in an unknown form");
      }
      return new OcspAnswer(basic, issuer).about(id, nonce, now);
    } catch (OCSPException | IllegalArgumentException e) {
      throw new IOException(address + " answered what is no OCSP", e);
    }
  }

  private static CertificateID id(BigInteger serial, X509Certificate issuer)
      throws IOException, OCSPException {
    try {
      DigestCalculator sha1 =
          new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
      return new CertificateID(sha1, new JcaX509CertificateHolder(issuer), serial);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("cannot name the certificate to a responder", e);
    }
  }

  /** Not the serial number: it identifies a person. */
  private static String key(X509Certificate certificate) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("every Java has SHA-256", e);
    }
  }

  /** What the responder said, and until when it holds. */
  record RevocationStatus(boolean revoked, Instant until) {}
}
