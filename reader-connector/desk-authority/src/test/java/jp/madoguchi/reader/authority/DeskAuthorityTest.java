package jp.madoguchi.reader.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final DeskName DESK = new DeskName("desk07");

  @TempDir Path parent;
  private Path folder;
  private DeskAuthority authority;

  @BeforeEach
  void open() throws Exception {
    folder = parent.resolve("desks");
    authority = DeskAuthority.open(folder, CLOCK);
  }

  @Test
  void aDesksCertificateIsForClientsAndTheServersForServers() throws Exception {
    authority.enrol(DESK, YEAR);
    X509Certificate desk = certificate("desks/desk07");
    desk.verify(authorityCertificate().getPublicKey());
    assertEquals("CN=desk07", desk.getSubjectX500Principal().getName());
    assertEquals(List.of("1.3.6.1.5.5.7.3.2"), desk.getExtendedKeyUsage());
    assertEquals(NOW.plus(YEAR), desk.getNotAfter().toInstant());
    assertEquals(-1, desk.getBasicConstraints());
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), certificate("server").getExtendedKeyUsage());
  }

  @Test
  void secretsAreReadableByTheirOwnerOnly() throws Exception {
    authority.enrol(DESK, YEAR);
    for (String secret :
        List.of(
            "authority.key",
            "server.p12",
            "server.password",
            "desks/desk07.p12",
            "desks/desk07.password",
            "desks.tsv")) {
      var permissions = Files.getPosixFilePermissions(folder.resolve(secret));
      assertEquals("rw-------", PosixFilePermissions.toString(permissions), secret);
    }
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }

  @Test
  void revokingADeskRevokesEveryCertificateItHasHad() throws Exception {
    authority.enrol(DESK, YEAR);
    X509Certificate first = certificate("desks/desk07");
    authority.enrol(DESK, YEAR);
    X509Certificate second = certificate("desks/desk07");
    assertNotEquals(first.getSerialNumber(), second.getSerialNumber());
    assertFalse(revoked().isRevoked(first));

    assertEquals(2, DeskAuthority.open(folder, CLOCK).revoke(DESK));

    X509CRL list = revoked();
    list.verify(authorityCertificate().getPublicKey());
    assertTrue(list.isRevoked(first) && list.isRevoked(second));
    assertFalse(list.isRevoked(certificate("server")));
    assertEquals(0, authority.revoke(DESK));
  }

  @Test
  void theCommandListsWhatWasIssued() throws Exception {
    run("enrol", "desk01");
    run("enrol", "desk02", "30");
    run("revoke", "desk01");
    List<String> lines = run("list").lines().toList();
    assertTrue(lines.get(0).matches("desk01 +revoked +2026-11-22 to 2028-11-21 .*"), lines.get(0));
    assertTrue(lines.get(1).matches("desk02 +in use +2026-11-22 to 2026-12-22 .*"), lines.get(1));
    assertThrows(IllegalArgumentException.class, () -> run("revoke", "desk03"));
    assertThrows(IllegalArgumentException.class, () -> run("enrol", "desk03", "0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Desk", "desk/07", "-desk", "机", "../desk", "desk07,CN=desk08"})
  void aNameThatCouldBeMistakenIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> new DeskName(name));
  }

  private String run(String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = folder.toString();
    System.arraycopy(words, 0, all, 1, words.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeskAuthorityMain.run(all, new PrintStream(out, true, StandardCharsets.UTF_8), CLOCK);
    return out.toString(StandardCharsets.UTF_8);
  }

  private X509Certificate certificate(String name) throws Exception {
    char[] password = Files.readString(folder.resolve(name + ".password")).strip().toCharArray();
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }
  }

  private X509Certificate authorityCertificate() throws Exception {
    try (InputStream in = Files.newInputStream(folder.resolve("authority.pem"))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private X509CRL revoked() throws Exception {
    byte[] content = Files.readAllBytes(folder.resolve("revoked.crl"));
    return (X509CRL)
        CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(content));
  }
}
