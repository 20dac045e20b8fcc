package jp.madoguchi.reader.adapter.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import jp.madoguchi.reader.adapter.settings.DeskSettings;

/** Who the server is to desks, and which desks it lets in. */
final class DeskTrust {
  private final SSLSocketFactory tls;
  private final RevocationList revocations;

  private DeskTrust(SSLSocketFactory tls, RevocationList revocations) {
    this.tls = tls;
    this.revocations = revocations;
  }

  /**
   * Reads what the settings name.
   *
   * @throws IOException when something cannot be read, or is not what it should be
   */
  static DeskTrust read(DeskSettings settings) throws IOException {
    try {
      X509Certificate authority = authority(settings.truststore());
      return new DeskTrust(
          context(settings, authority).getSocketFactory(),
          new RevocationList(settings.revoked(), authority.getPublicKey()));
    } catch (GeneralSecurityException e) {
      throw new IOException("the certificates for desks cannot be used: " + e.getMessage(), e);
    }
  }

  private static X509Certificate authority(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static SSLContext context(DeskSettings settings, X509Certificate authority)
      throws IOException, GeneralSecurityException {
    char[] password =
        Files.readString(settings.passwordFile(), StandardCharsets.UTF_8).strip().toCharArray();
    try (InputStream in = Files.newInputStream(settings.keystore())) {
      KeyStore own = KeyStore.getInstance("PKCS12");
      own.load(in, password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(own, password);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", authority);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  SSLSocketFactory tls() {
    return tls;
  }

  /** Takes a new list of revocations, if there is one. */
  void refresh() {
    revocations.refresh();
  }

  /**
   * Why a certificate that the authority issued is not let in now; null when it is. Asked again and
   * again while a line stands.
   */
  String objection(X509Certificate certificate) {
    try {
      certificate.checkValidity();
    } catch (GeneralSecurityException e) {
      return "certificate expired or not yet valid";
    }
    return revocations.allows(certificate) ? null : "certificate revoked";
  }

  /** The desk's name in its certificate; null when there is none that can be used. */
  static String desk(X509Certificate certificate) {
    try {
      var names = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
      return names.stream()
          .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
          .map(rdn -> rdn.getValue().toString())
          .filter(DeskReader::isDeskName)
          .findFirst()
          .orElse(null);
    } catch (InvalidNameException e) {
      return null;
    }
  }
}
