package jp.madoguchi.identity.stand;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that a test makes for itself, with one server's certificate: {@code server.pem},
 * {@code server.key}, {@code authority.pem}, and {@code trusted.p12} (password {@link #PASSWORD}),
 * which trusts it.
 */
public final class StandAuthority {
  /** Of the trust store; protects nothing. */
  public static final String PASSWORD = "changeit";

  private static final String SIGNED = "SHA256withRSA";

  private final Path folder;
  private final KeyStore trusted;

  private StandAuthority(Path folder, KeyStore trusted) {
    this.folder = folder;
    this.trusted = trusted;
  }

  /**
   * Makes it.
   *
   * @param host whom the server's certificate is for; {@code localhost} for one that fits
   */
  public static StandAuthority in(Path folder, String host) {
    try {
      Files.createDirectories(folder);
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
      pairs.initialize(2048);
      KeyPair own = pairs.generateKeyPair();
      KeyPair server = pairs.generateKeyPair();
      X509Certificate authority = certificate("CN=test authority", own, own, null);
      X509Certificate certificate = certificate("CN=" + host, server, own, host);
      pem(folder.resolve("authority.pem"), "CERTIFICATE", authority.getEncoded());
      pem(folder.resolve("server.pem"), "CERTIFICATE", certificate.getEncoded());
      pem(folder.resolve("server.key"), "PRIVATE KEY", server.getPrivate().getEncoded());
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", authority);
      try (OutputStream file = Files.newOutputStream(folder.resolve("trusted.p12"))) {
        trusted.store(file, PASSWORD.toCharArray());
      }
      return new StandAuthority(folder, trusted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** What a JVM that trusts it and nobody else has as its own. */
  public SSLContext context() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, factory.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(
      String subject, KeyPair of, KeyPair signer, String host)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Principal("CN=test authority"),
            new BigInteger(64, new java.security.SecureRandom()).setBit(63),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(Duration.ofDays(2))),
            new X500Principal(subject),
            of.getPublic());
    if (host == null) {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    } else {
      GeneralName[] names = {new GeneralName(GeneralName.dNSName, host)};
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(SIGNED).build(signer.getPrivate())));
  }

  private static void pem(Path file, String type, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n");
  }
}
