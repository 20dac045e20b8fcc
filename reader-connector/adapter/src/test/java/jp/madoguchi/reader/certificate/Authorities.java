package jp.madoguchi.reader.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.reader.virtual.CardExtensions;
import jp.madoguchi.reader.virtual.RevocationService;
import jp.madoguchi.reader.virtual.TestHierarchy;

/** Three generations of one name, the last on P-384, and what they issued and revoked. */
final class Authorities {
  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  static final BigInteger GOOD = new BigInteger("7123456789ABCDEF", 16);
  static final BigInteger REVOKED = new BigInteger("7999999999ABCDEF", 16);

  private static final KeyPair CARD = TestHierarchy.newKeyPair();
  private static final KeyPair NEXT_CARD = TestHierarchy.newP384KeyPair();
  static final TestHierarchy HIERARCHY =
      TestHierarchy.of(
          List.of(
              TestHierarchy.newKeyPair(),
              TestHierarchy.newKeyPair(),
              TestHierarchy.newP384KeyPair()),
          NOW);

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
