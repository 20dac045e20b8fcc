package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** Key identifiers, lower-case hex: they tell generations of an authority apart, names do not. */
final class KeyIdentifiers {
  private KeyIdentifiers() {}

  /** Of the key that signed the certificate; empty when it names none. */
  static String ofIssuer(X509Certificate certificate) throws IOException {
    byte[] extension = certificate.getExtensionValue(Extension.authorityKeyIdentifier.getId());
    if (extension == null) {
      return "";
    }
    byte[] id =
        AuthorityKeyIdentifier.getInstance(JcaX509ExtensionUtils.parseExtensionValue(extension))
            .getKeyIdentifierOctets();
    return id == null ? "" : HexFormat.of().formatHex(id);
  }

  /** Of the certificate's own key; empty when it names none. */
  static String ofSubject(X509Certificate certificate) throws IOException {
    byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
    return extension == null
        ? ""
        : HexFormat.of()
            .formatHex(
                SubjectKeyIdentifier.getInstance(
                        JcaX509ExtensionUtils.parseExtensionValue(extension))
                    .getKeyIdentifier());
  }
}
