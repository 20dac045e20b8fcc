package jp.madoguchi.reader.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certificates and revocation lists in the name of one authority. All keys are P-256.
 *
 * @param certificate the authority's own
 * @param key the authority's own
 */
record Issuer(X509Certificate certificate, PrivateKey key) {
  private static final String CURVE = "secp256r1";
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Clocks of desks may be behind by this much. */
  private static final Duration BACKDATED = Duration.ofHours(1);

  static KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE), RANDOM);
    return generator.generateKeyPair();
  }

  /** A new authority. */
  static Issuer create(String name, Instant now, Duration validity)
      throws GeneralSecurityException, IOException {
    KeyPair pair = newKeyPair();
    X500Name own = new X500Name("CN=" + name);
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            own, serial(), from(now), Date.from(now.plus(validity)), own, pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
    return new Issuer(signed(builder, pair.getPrivate()), pair.getPrivate());
  }

  /** A certificate for one purpose: a desk's cannot pass for the server's. */
  X509Certificate issue(
      String name, PublicKey holder, KeyPurposeId purpose, Instant now, Instant until)
      throws GeneralSecurityException, IOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            certificate, serial(), from(now), Date.from(until), new X500Name("CN=" + name), holder);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
    return signed(builder, key);
  }

  /** The list of what is revoked. It stays in force until there is a new one. */
  X509CRL revocations(Collection<BigInteger> serials, Instant now) throws GeneralSecurityException {
    try {
      JcaX509v2CRLBuilder builder =
          new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
      builder.setNextUpdate(certificate.getNotAfter());
      serials.forEach(s -> builder.addCRLEntry(s, Date.from(now), CRLReason.unspecified));
      return new JcaX509CRLConverter().getCRL(builder.build(signer(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
    return new JcaContentSignerBuilder(SIGNATURE).build(key);
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS);
  }

  private static Date from(Instant now) {
    return Date.from(now.minus(BACKDATED));
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "Issuer[" + certificate.getSubjectX500Principal() + "]";
  }
}
