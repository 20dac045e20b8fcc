package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import javax.security.auth.x500.X500Principal;
import jp.madoguchi.reader.virtual.CardExtensions;
import jp.madoguchi.reader.virtual.RevocationService;
import jp.madoguchi.reader.virtual.TestHierarchy;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Three generations of one name, the last on P-384, and what they issued and revoked. */
final class Authorities {
  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  static final BigInteger GOOD = new BigInteger("7123456789ABCDEF", 16);
  static final BigInteger REVOKED = new BigInteger("7999999999ABCDEF", 16);

  private static final KeyPair CARD = TestHierarchy.newKeyPair();
  private static final KeyPair NEXT_CARD = TestHierarchy.newP384KeyPair();
  private static final KeyPair SECOND = TestHierarchy.newKeyPair();
  static final TestHierarchy HIERARCHY =
      TestHierarchy.of(
          List.of(TestHierarchy.newKeyPair(), SECOND, TestHierarchy.newP384KeyPair()), NOW);

  private Authorities() {}

  static byte[] card(int generation) {
    return card(generation, GOOD, NOW.plus(Duration.ofDays(300)), CardExtensions.AS_REAL);
  }

  static byte[] card(int generation, BigInteger serial, Instant notAfter, CardExtensions with) {
    try {
      return HIERARCHY
          .issue(
              generation,
              generation == 2 ? NEXT_CARD : CARD,
              serial,
              "TEST1234",
              notAfter.minus(Duration.ofDays(500)),
              notAfter,
              with)
          .certificate()
          .getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the second generation, and naming, as real ones do, where to ask about it. */
  static byte[] cardNaming(String lists, String responder) {
    X509Certificate issuer = HIERARCHY.authorities().get(1);
    try {
      JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
      GeneralName list = new GeneralName(GeneralName.uniformResourceIdentifier, lists);
      GeneralName ocsp = new GeneralName(GeneralName.uniformResourceIdentifier, responder);
      PolicyInformation policy =
          new PolicyInformation(new ASN1ObjectIdentifier(CardExtensions.POLICY));
      DistributionPoint[] points = {
        new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)
      };
      return new JcaX509v3CertificateBuilder(
              issuer,
              GOOD,
              Date.from(NOW.minus(Duration.ofDays(200))),
              Date.from(NOW.plus(Duration.ofDays(300))),
              new X500Principal("C=JP, CN=TEST1234"),
              CARD.getPublic())
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .addExtension(Extension.certificatePolicies, true, new CertificatePolicies(policy))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              extensions.createAuthorityKeyIdentifier(issuer))
          .addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(points))
          .addExtension(
              Extension.authorityInfoAccess,
              false,
              new AuthorityInformationAccess(X509ObjectIdentifiers.id_ad_ocsp, ocsp))
          .build(new JcaContentSignerBuilder("SHA256withRSA").build(SECOND.getPrivate()))
          .getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static RevocationService revocation() {
    return new RevocationService(
        HIERARCHY, new HashSet<>(Set.of(GOOD, REVOKED)), new HashSet<>(Set.of(REVOKED)));
  }

  /** Settings that trust these generations. */
  static Properties trusting(Path folder, int... generations) throws IOException {
    Path trust = Files.createDirectories(folder.resolve("trust"));
    for (int generation : generations) {
      write(trust, generation);
    }
    Properties properties = new Properties();
    properties.setProperty("certificate.trust", trust.toString());
    properties.setProperty("certificate.policies", CardExtensions.POLICY);
    return properties;
  }

  static Properties trustingAll(Path folder) throws IOException {
    return trusting(folder, IntStream.range(0, 3).toArray());
  }

  static void write(Path trust, int generation) throws IOException {
    try {
      Files.write(
          trust.resolve(generation + ".cer"), HIERARCHY.authorities().get(generation).getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static CertificateDesk desk(Properties properties, Clock clock) {
    return new CertificateDesk(CertificateSettings.of(properties), clock);
  }

  /** A clock that is set by hand. */
  static final class SetClock extends Clock {
    Instant instant = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return instant;
    }
  }
}
