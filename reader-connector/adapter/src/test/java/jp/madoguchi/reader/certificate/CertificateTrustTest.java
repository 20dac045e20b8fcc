package jp.madoguchi.reader.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import jp.madoguchi.reader.adapter.settings.ReaderSettingsException;
import jp.madoguchi.reader.api.CertificateCheck;
import jp.madoguchi.reader.api.CertificateVerdict;
import jp.madoguchi.reader.certificate.Authorities.SetClock;
import jp.madoguchi.reader.virtual.CardExtensions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which certificates stand for their holder. */
class CertificateTrustTest {
  private final SetClock clock = new SetClock();
  @TempDir Path folder;

  /** Generation 2 is on P-384: the card that is planned to come. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void generationsOfOneNameAreToldApartByTheirKeys(int generation) throws Exception {
    byte[] card = Authorities.card(generation);
    assertEquals(CertificateVerdict.TRUSTED, verdict(Authorities.trustingAll(folder), card));
  }

  @Test
  void anAuthorityOfTheSameNameIsNotTheIssuer() throws Exception {
    Properties others = Authorities.trusting(folder, 0, 2);
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(others, Authorities.card(1)));
  }

  @Test
  void anAuthorityIsTrustedAsSoonAsItsFileIsThere() throws Exception {
    CertificateDesk desk = Authorities.desk(Authorities.trusting(folder, 0), clock);
    assertEquals(CertificateVerdict.NOT_TRUSTED, desk.check(Authorities.card(1)).verdict());
    Files.writeString(folder.resolve("trust/note.pem"), "not a certificate");
    Authorities.write(folder.resolve("trust"), 1);
    assertEquals(CertificateVerdict.TRUSTED, desk.check(Authorities.card(1)).verdict());
  }

  @Test
  void aSignatureThatDoesNotVerifyIsSeen() throws Exception {
    byte[] forged = Authorities.card(1);
    forged[forged.length - 1] ^= 1;
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(Authorities.trustingAll(folder), forged));
  }

  @ParameterizedTest
  @EnumSource(value = CardExtensions.class, names = "AS_REAL", mode = EnumSource.Mode.EXCLUDE)
  void otherUsePolicyOrAnUnknownCriticalExtensionIsRefused(CardExtensions wrong) throws Exception {
    byte[] card = Authorities.card(1, Authorities.GOOD, later(300), wrong);
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(Authorities.trustingAll(folder), card));
  }

  @Test
  void theNationalPolicyIsWhatHoldsUnlessSetOtherwise() throws Exception {
    Properties settings = Authorities.trustingAll(folder);
    settings.remove("certificate.policies");
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(settings, Authorities.card(1)));
  }

  @Test
  void anAuthoritysOwnCertificateIsNoCards() throws Exception {
    byte[] own = Authorities.HIERARCHY.authorities().get(1).getEncoded();
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(Authorities.trustingAll(folder), own));
  }

  @Test
  void anExpiredOneIsJudgedAsOfItsLastInstantAndOneOfTomorrowIsRefused() throws Exception {
    Properties all = Authorities.trustingAll(folder);
    byte[] expired = Authorities.card(0, Authorities.GOOD, later(-20), CardExtensions.AS_REAL);
    CertificateCheck check = Authorities.desk(all, clock).check(expired);
    assertEquals(CertificateVerdict.TRUSTED, check.verdict());
    assertEquals(later(-20), check.notAfter());
    byte[] tomorrow = Authorities.card(1, Authorities.GOOD, later(501), CardExtensions.AS_REAL);
    assertEquals(CertificateVerdict.NOT_TRUSTED, verdict(all, tomorrow));
  }

  @Test
  void withoutTrustAnchorsNobodyIsTrusted() throws Exception {
    byte[] card = Authorities.card(1);
    assertEquals(CertificateVerdict.NO_TRUST_ANCHORS, verdict(new Properties(), card));
    assertEquals(CertificateVerdict.NO_TRUST_ANCHORS, verdict(Authorities.trusting(folder), card));
    assertEquals(
        CertificateVerdict.NOT_TRUSTED,
        verdict(Authorities.trustingAll(folder), new byte[] {0x30, 0}));
  }

  @Test
  void theSerialNumberIsHashedOnlyWithAKeyOfTheOperator() throws Exception {
    byte[] card = Authorities.card(1);
    Properties settings = Authorities.trustingAll(folder);
    assertNull(Authorities.desk(settings, clock).check(card).serialHash());

    Path key = Files.writeString(folder.resolve("key"), "k".repeat(32));
    settings.setProperty("certificate.hashKeyFile", key.toString());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(ReaderSettingsException.class, () -> Authorities.desk(settings, clock));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    CertificateCheck check = Authorities.desk(settings, clock).check(card);
    assertTrue(check.serialHash().matches("[0-9a-f]{64}"));
    assertFalse(check.toString().contains(check.serialHash()));
    assertEquals(check, Authorities.desk(settings, clock).check(card));

    Files.writeString(key, "other".repeat(8));
    assertNotEquals(check.serialHash(), Authorities.desk(settings, clock).check(card).serialHash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate.policies=user authentication",
        "certificate.revocation=sometimes",
        "certificate.revocation=crl",
        "certificate.revocation.timeoutMillis=1",
        "certificate.revocation.whenUnreachable=perhaps",
        "certificate.hashKeyFile=/nowhere",
      })
  void aSettingThatCannotBeUsedIsNamed(String line) {
    Properties settings = new Properties();
    settings.setProperty(
        line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    String message =
        assertThrows(ReaderSettingsException.class, () -> Authorities.desk(settings, clock))
            .getMessage();
    assertTrue(message.contains(line.substring(0, line.indexOf('='))), message);
  }

  private CertificateVerdict verdict(Properties settings, byte[] card) {
    return Authorities.desk(settings, clock).check(card).verdict();
  }

  private static Instant later(int days) {
    return Authorities.NOW.plus(Duration.ofDays(days));
  }
}
