package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A hierarchy in the image of the national one for user authentication (利用者証明用認証局): self-signed
 * authorities of several generations that <em>share one name</em>, so that an issuer can only be
 * found by its key identifier. Names begin with TEST and the policies lie under 2.999, the arc for
 * examples.
 */
public final class TestHierarchy {
  private static final X500Name AUTHORITY =
      new X500Name(
          "C=JP, O=TEST JPKI, OU=TEST JPKI for user authentication,"
              + " OU=TEST Japan Agency for Local Authority Information Systems");
  private static final String RSA_SIGNATURE = "SHA256withRSA";
  private static final String P384_SIGNATURE = "SHA384withECDSA";

  private final List<KeyPair> keys;
  private final List<X509Certificate> authorities;

  private TestHierarchy(List<KeyPair> keys, List<X509Certificate> authorities) {
    this.keys = keys;
    this.authorities = authorities;
  }

  /** An RSA-2048 key pair, as real cards and authorities have. */
  public static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /** A key pair on P-384, as the next card and its authority are planned to have. */
  public static KeyPair newP384KeyPair() {
    return onCurve("secp384r1");
  }

  /** A key pair on P-256, as a staff card has. */
  public static KeyPair newP256KeyPair() {
    return onCurve("secp256r1");
  }

  private static KeyPair onCurve(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + curve, e);
    }
  }

  /**
   * A hierarchy with one generation per key pair, oldest first.
   *
   * @param keys key pairs of the authorities
   * @param now the present; the generations begin nine years before and follow each other every
   *     four years, ten years each
   */
  public static TestHierarchy of(List<KeyPair> keys, Instant now) {
    List<X509Certificate> made = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Instant from = now.minus(days(365 * (9 - 4L * i)));
      made.add(authority(keys.get(i), BigInteger.valueOf(i + 1), from, from.plus(days(3650))));
    }
    return new TestHierarchy(List.copyOf(keys), List.copyOf(made));
  }

  /** The authorities' certificates, oldest first: the trust anchors. */
  public List<X509Certificate> authorities() {
    return authorities;
  }

  /**
   * Issues a certificate for user authentication.
   *
   * @param generation index of the authority, 0 is the oldest
   * @param commonName of the subject; a real one is random and says nothing of the person
   */
  public CardHolder issue(
      int generation,
      KeyPair holder,
      BigInteger serial,
      String commonName,
      Instant notBefore,
      Instant notAfter) {
    return issue(
        generation, holder, serial, commonName, notBefore, notAfter, CardExtensions.AS_REAL);
  }

  /** The same with other extensions than a real one has, to see such a certificate refused. */
  public CardHolder issue(
      int generation,
      KeyPair holder,
      BigInteger serial,
      String commonName,
      Instant notBefore,
      Instant notAfter,
      CardExtensions extensions) {
    X509Certificate issuer = authorities.get(generation);
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              AUTHORITY,
              serial,
              Date.from(notBefore),
              Date.from(notAfter),
              new X500Name("C=JP, CN=" + commonName),
              holder.getPublic());
      extensions.addTo(builder, issuer, holder.getPublic());
      X509Certificate certificate = signed(builder, keys.get(generation));
      return new CardHolder(certificate, holder.getPrivate(), issuer);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot issue a test certificate", e);
    }
  }

  /** A certificate for signing answers about revocation (OCSP) in an authority's place. */
  X509Certificate responder(int generation, KeyPair pair) {
    X509Certificate issuer = authorities.get(generation);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              AUTHORITY,
              BigInteger.valueOf(1000L + generation),
              issuer.getNotBefore(),
              issuer.getNotAfter(),
              new X500Name("C=JP, O=TEST JPKI, CN=TEST OCSP responder"),
              pair.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
      return signed(builder, keys.get(generation));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make a test responder", e);
    }
  }

  /** Signs in the name of an authority. */
  ContentSigner signer(int generation) throws OperatorCreationException {
    return signer(keys.get(generation));
  }

  private static X509Certificate authority(
      KeyPair pair, BigInteger serial, Instant from, Instant to) {
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              AUTHORITY, serial, Date.from(from), Date.from(to), AUTHORITY, pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(pair.getPublic()));
      return signed(builder, pair);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot make a test authority", e);
    }
  }

  private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair issuer)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuer)));
  }

  private static ContentSigner signer(KeyPair pair) throws OperatorCreationException {
    boolean rsa = "RSA".equals(pair.getPrivate().getAlgorithm());
    return new JcaContentSignerBuilder(rsa ? RSA_SIGNATURE : P384_SIGNATURE)
        .build(pair.getPrivate());
  }

  private static java.time.Duration days(long days) {
    return java.time.Duration.ofDays(days);
  }
}
