package jp.madoguchi.reader.virtual;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** The extensions of a card's certificate: as on a real card, or with one thing wrong. */
public enum CardExtensions {
  /** As on a real card, the policy under 2.999, the arc for examples. */
  AS_REAL,
  /** Issued under a policy that is not that of user authentication. */
  OTHER_POLICY,
  /** For signing documents (署名用). */
  FOR_DOCUMENTS,
  /** The use of the key is stated, but not as critical. */
  USAGE_NOT_CRITICAL,
  /** A critical extension that nobody knows. */
  UNKNOWN_CRITICAL,
  /** Does not name the key of its issuer. */
  WITHOUT_ISSUER_KEY;

  /** Policy of the virtual user authentication certificates. */
  public static final String POLICY = "2.999.392.200149.8.5.1.3.30";

  private static final GeneralNames ALTERNATIVE_NAME =
      new GeneralNames(
          new GeneralName(new X500Name("C=JP, O=試験 公的個人認証サービス, OU=試験 公的個人認証サービス利用者証明用")));

  void addTo(JcaX509v3CertificateBuilder builder, X509Certificate issuer, PublicKey holder)
      throws IOException, GeneralSecurityException {
    JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
    int usage =
        this == FOR_DOCUMENTS
            ? KeyUsage.digitalSignature | KeyUsage.nonRepudiation
            : KeyUsage.digitalSignature;
    String policy = this == OTHER_POLICY ? "2.999.392.200149.8.5.1.1.20" : POLICY;
    builder.addExtension(Extension.keyUsage, this != USAGE_NOT_CRITICAL, new KeyUsage(usage));
    builder.addExtension(
        Extension.certificatePolicies,
        true,
        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(policy))));
    builder.addExtension(Extension.issuerAlternativeName, false, ALTERNATIVE_NAME);
    if (this != WITHOUT_ISSUER_KEY) {
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuer));
    }
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(holder));
    if (this == UNKNOWN_CRITICAL) {
      builder.addExtension(new ASN1ObjectIdentifier("2.999.1"), true, DERNull.INSTANCE);
    }
  }
}
