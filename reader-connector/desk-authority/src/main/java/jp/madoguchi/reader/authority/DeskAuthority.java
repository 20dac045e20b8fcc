package jp.madoguchi.reader.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * The authority in its folder: {@code authority.key} and {@code authority.pem}, the server's {@code
 * server.p12} with {@code server.password}, {@code revoked.crl}, the list {@code desks.tsv}, and
 * under {@code desks/} what goes to each desk. Secrets are readable by their owner only.
 */
public final class DeskAuthority {
  private static final Duration VALIDITY = Duration.ofDays(10 * 365);
  private static final int PASSWORD_BYTES = 18;

  private final Path folder;
  private final Clock clock;
  private final Issuer issuer;

  private DeskAuthority(Path folder, Clock clock, Issuer issuer) {
    this.folder = folder;
    this.clock = clock;
    this.issuer = issuer;
  }

  /** Opens the authority in that folder; the first time it is made, with the server's keystore. */
  public static DeskAuthority open(Path folder, Clock clock)
      throws IOException, GeneralSecurityException {
    PrivateFiles.folder(folder);
    PrivateFiles.folder(folder.resolve("desks"));
    if (Files.exists(folder.resolve("authority.key"))) {
      return new DeskAuthority(folder, clock, read(folder));
    }
    Issuer issuer = Issuer.create("Madoguchi desks", clock.instant(), VALIDITY);
    DeskAuthority authority = new DeskAuthority(folder, clock, issuer);
    PrivateFiles.writeOpen(
        folder.resolve("authority.pem"),
        Pem.encode("CERTIFICATE", issuer.certificate().getEncoded()));
    authority.keystore(
        folder, "server", KeyPurposeId.id_kp_serverAuth, authority.clock.instant().plus(VALIDITY));
    authority.writeRevocations();
    // last: its presence says that everything else is there
    PrivateFiles.write(
        folder.resolve("authority.key"), Pem.encode("PRIVATE KEY", issuer.key().getEncoded()));
    return authority;
  }

  private static Issuer read(Path folder) throws IOException, GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(folder.resolve("authority.key"))));
    Certificate certificate =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(Pem.read(folder.resolve("authority.pem"))));
    return new Issuer((X509Certificate) certificate, key);
  }

  /**
   * Issues a certificate to a desk; one it already has stays valid until it is revoked.
   *
   * @param validity from now on
   * @return the desk's keystore; its password lies beside it in {@code NAME.password}
   */
  public Path enrol(DeskName desk, Duration validity) throws IOException, GeneralSecurityException {
    Instant now = clock.instant();
    X509Certificate certificate =
        keystore(
            folder.resolve("desks"),
            desk.value(),
            KeyPurposeId.id_kp_clientAuth,
            now.plus(validity));
    List<Enrolment> all = new ArrayList<>(enrolments());
    all.add(
        new Enrolment(
            desk, certificate.getSerialNumber(), now, certificate.getNotAfter().toInstant(), null));
    write(all);
    return folder.resolve("desks").resolve(desk.value() + ".p12");
  }

  /**
   * Revokes every certificate of a desk. The server notices within a second.
   *
   * @return how many were revoked
   */
  public int revoke(DeskName desk) throws IOException, GeneralSecurityException {
    Instant now = clock.instant();
    List<Enrolment> before = enrolments();
    List<Enrolment> after =
        before.stream()
            .map(e -> e.desk().equals(desk) && e.revoked() == null ? e.revokedAt(now) : e)
            .toList();
    write(after);
    writeRevocations();
    return (int) (count(after) - count(before));
  }

  private static long count(List<Enrolment> all) {
    return all.stream().filter(e -> e.revoked() != null).count();
  }

  /** Everything that was ever issued to desks, in that order. */
  public List<Enrolment> enrolments() throws IOException {
    Path list = folder.resolve("desks.tsv");
    if (!Files.exists(list)) {
      return List.of();
    }
    return Files.readAllLines(list, StandardCharsets.UTF_8).stream().map(Enrolment::parse).toList();
  }

  private void write(List<Enrolment> all) throws IOException {
    String text = all.stream().map(e -> e.line() + "\n").collect(Collectors.joining());
    PrivateFiles.write(folder.resolve("desks.tsv"), text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeRevocations() throws IOException, GeneralSecurityException {
    var serials =
        enrolments().stream().filter(e -> e.revoked() != null).map(Enrolment::serial).toList();
    PrivateFiles.writeOpen(
        folder.resolve("revoked.crl"),
        Pem.encode("X509 CRL", issuer.revocations(serials, clock.instant()).getEncoded()));
  }

  private X509Certificate keystore(Path where, String name, KeyPurposeId purpose, Instant until)
      throws IOException, GeneralSecurityException {
    KeyPair pair = Issuer.newKeyPair();
    X509Certificate certificate =
        issuer.issue(name, pair.getPublic(), purpose, clock.instant(), until);
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        name,
        pair.getPrivate(),
        password.toCharArray(),
        new Certificate[] {certificate, issuer.certificate()});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, password.toCharArray());
    PrivateFiles.write(where.resolve(name + ".p12"), out.toByteArray());
    PrivateFiles.write(
        where.resolve(name + ".password"), (password + "\n").getBytes(StandardCharsets.US_ASCII));
    return certificate;
  }
}
