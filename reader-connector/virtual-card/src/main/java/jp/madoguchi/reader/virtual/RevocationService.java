package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Says which certificates of the test hierarchy are revoked (失効), as a list (CRL) and as answers to
 * questions (OCSP). In real life only certified operators may ask.
 */
public final class RevocationService {
  /** How long a list or an answer holds. */
  public static final Duration HOLDS = Duration.ofHours(12);

  private final TestHierarchy hierarchy;
  private final Set<BigInteger> issued;
  private final Set<BigInteger> revoked;
  private final Map<Integer, Responder> responders = new HashMap<>();

  /**
   * @param issued live view of all serial numbers that were given out
   * @param revoked live view of those that were revoked
   */
  public RevocationService(
      TestHierarchy hierarchy, Set<BigInteger> issued, Set<BigInteger> revoked) {
    this.hierarchy = hierarchy;
    this.issued = issued;
    this.revoked = revoked;
  }

  /**
   * The list of one authority, DER.
   *
   * @param generation index of the authority, 0 is the oldest
   */
  public byte[] list(int generation, Instant now) {
    X509Certificate authority = hierarchy.authorities().get(generation);
    JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(authority, Date.from(now));
    list.setNextUpdate(Date.from(now.plus(HOLDS)));
    Date since = Date.from(now.minus(Duration.ofDays(1)));
    revoked.forEach(serial -> list.addCRLEntry(serial, since, CRLReason.keyCompromise));
    try {
      list.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority));
      list.addExtension(
          Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
      return list.build(hierarchy.signer(generation)).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make a list of revoked test certificates", e);
    }
  }

  /** The answer to an OCSP question, both DER. */
  public synchronized byte[] answer(byte[] question, Instant now) throws IOException {
    try {
      OCSPReq asked = new OCSPReq(question);
      Req[] requests = asked.getRequestList();
      int generation = requests.length == 0 ? -1 : generationOf(requests[0].getCertID());
      if (generation < 0) {
        return plain(OCSPResponseStatus.UNAUTHORIZED);
      }
      Responder responder = responders.computeIfAbsent(generation, this::newResponder);
      BasicOCSPRespBuilder answer =
          new JcaBasicOCSPRespBuilder(
              responder.certificate.getPublicKey(), sha1().get(CertificateID.HASH_SHA1));
      for (Req request : requests) {
        answer.addResponse(
            request.getCertID(),
            status(request.getCertID().getSerialNumber(), now),
            Date.from(now),
            Date.from(now.plus(HOLDS)));
      }
      Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
      if (nonce != null) {
        answer.setResponseExtensions(new Extensions(nonce));
      }
      return new OCSPRespBuilder()
          .build(
              OCSPResponseStatus.SUCCESSFUL,
              answer.build(
                  new JcaContentSignerBuilder("SHA256withRSA").build(responder.key),
                  new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.certificate)},
                  Date.from(now)))
          .getEncoded();
    } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
      throw new IOException("cannot answer about a test certificate", e);
    } catch (IOException malformed) {
      return plain(OCSPResponseStatus.MALFORMED_REQUEST);
    }
  }

  private CertificateStatus status(BigInteger serial, Instant now) {
    if (revoked.contains(serial)) {
      return new RevokedStatus(Date.from(now.minus(Duration.ofDays(1))), CRLReason.keyCompromise);
    }
    return issued.contains(serial) ? CertificateStatus.GOOD : new UnknownStatus();
  }

  private int generationOf(CertificateID asked) throws OCSPException {
    for (int i = 0; i < hierarchy.authorities().size(); i++) {
      try {
        if (asked.matchesIssuer(
            new JcaX509CertificateHolder(hierarchy.authorities().get(i)), sha1())) {
          return i;
        }
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException("a certificate of our own making must encode", e);
      }
    }
    return -1;
  }

  private Responder newResponder(int generation) {
    KeyPair pair = TestHierarchy.newKeyPair();
    return new Responder(hierarchy.responder(generation, pair), pair.getPrivate());
  }

  private static byte[] plain(int status) throws IOException {
    try {
      OCSPResp refusal = new OCSPRespBuilder().build(status, null);
      return refusal.getEncoded();
    } catch (OCSPException e) {
      throw new IOException("cannot answer about a test certificate", e);
    }
  }

  private static DigestCalculatorProvider sha1() {
    try {
      return new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Who signs the answers for one authority: a certificate made for that. */
  private record Responder(X509Certificate certificate, PrivateKey key) {}
}
