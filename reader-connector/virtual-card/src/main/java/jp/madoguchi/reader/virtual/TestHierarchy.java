package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
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
  private static final GeneralNames ALTERNATIVE_NAME =
      new GeneralNames(
          new GeneralName(new X500Name("C=JP, O=試験 公的個人認証サービス, OU=試験 公的個人認証サービス利用者証明用")));
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.999.392.200149.8.5.1.3.30");
  private static final String SIGNATURE = "SHA256withRSA";

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
    X509Certificate issuer = authorities.get(generation);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              AUTHORITY,
              serial,
              Date.from(notBefore),
              Date.from(notAfter),
              new X500Name("C=JP, CN=" + commonName),
              holder.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.certificatePolicies,
          true,
          new CertificatePolicies(new PolicyInformation(POLICY)));
      builder.addExtension(Extension.issuerAlternativeName, false, ALTERNATIVE_NAME);
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
      builder.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          extensions.createSubjectKeyIdentifier(holder.getPublic()));
      X509Certificate certificate = signed(builder, keys.get(generation));
      return new CardHolder(certificate, holder.getPrivate(), issuer);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("cannot issue a test certificate", e);
    }
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
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuer.getPrivate())));
  }

  private static java.time.Duration days(long days) {
    return java.time.Duration.ofDays(days);
  }
}
