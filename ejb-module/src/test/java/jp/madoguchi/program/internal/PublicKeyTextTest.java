package jp.madoguchi.program.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import jp.madoguchi.program.ProgramRefusal;
import jp.madoguchi.program.ProgramRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTextTest {
  private static final JWK RSA = ProgramHouse.RSA;

  @Test
  void aKeyIsTheSameHoweverItIsWritten() throws Exception {
    String thumbprint = PublicKeyText.thumbprint(RSA);
    for (String written :
        List.of(
            RSA.toPublicJWK().toJSONString(),
            new JWKSet(RSA.toPublicJWK()).toString(),
            pem("PUBLIC KEY", ProgramHouse.RSA.toRSAPublicKey()),
            "  " + pem("PUBLIC KEY", ProgramHouse.RSA.toRSAPublicKey()).replace("\n", "\r\n"))) {
      assertEquals(thumbprint, PublicKeyText.thumbprint(PublicKeyText.read(written)));
    }
    assertEquals("RSA 2048", PublicKeyText.kind(PublicKeyText.read(RSA.toPublicJWK().toString())));
    assertEquals(
        "EC P-256",
        PublicKeyText.kind(PublicKeyText.read(pem("PUBLIC KEY", ProgramHouse.EC.toECPublicKey()))));
  }

  @Test
  void ofACertificateTheKeyIsTaken() {
    assertEquals("EC P-256", PublicKeyText.kind(PublicKeyText.read(CERTIFICATE)));
  }

  @Test
  void aPrivateKeyIsRefusedAsOne() throws Exception {
    refuses(ProgramRefusal.KEY_PRIVATE, RSA.toJSONString());
    refuses(ProgramRefusal.KEY_PRIVATE, ProgramHouse.EC.toJSONString());
    refuses(ProgramRefusal.KEY_PRIVATE, pem("PRIVATE KEY", ProgramHouse.RSA.toRSAPrivateKey()));
    assertFalse(
        assertThrows(ProgramRefused.class, () -> PublicKeyText.read(RSA.toJSONString()))
            .toString()
            .contains("\"d\""));
  }

  @Test
  void weakAndOtherKeysAreRefused() {
    refuses(ProgramRefusal.KEY_KIND, WEAK);
    refuses(ProgramRefusal.KEY_KIND, ProgramHouse.ec(Curve.P_384).toPublicJWK().toJSONString());
    refuses(
        ProgramRefusal.KEY_KIND, new OctetSequenceKey.Builder(new byte[32]).build().toJSONString());
    refuses(
        ProgramRefusal.KEY_KIND,
        RSA.toPublicJWK().toJSONString().replace("{", "{\"use\":\"enc\","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{\"kty\":\"RSA\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
        "{\"kty\":7}",
        "{\"keys\":[]}",
        "{\"keys\":{}}",
        "[1]",
        "ssh-rsa AAAA",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----\n????\n-----END PUBLIC KEY-----"
      })
  void whatIsNoKeyIsRefused(String text) {
    refuses(ProgramRefusal.KEY_UNREADABLE, text);
  }

  @Test
  void twoKeysInOneSetAreTwoActs() {
    refuses(
        ProgramRefusal.KEY_UNREADABLE,
        new JWKSet(List.of(RSA.toPublicJWK(), ProgramHouse.EC.toPublicJWK())).toString());
    refuses(ProgramRefusal.KEY_UNREADABLE, "x".repeat(9_000));
  }

  private static void refuses(ProgramRefusal why, String text) {
    assertEquals(why, assertThrows(ProgramRefused.class, () -> PublicKeyText.read(text)).why());
  }

  private static String pem(String kind, Key key) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END "
        + kind
        + "-----\n";
  }

  /** Of a throw-away key: openssl genrsa 1024, its public half. */
  private static final String WEAK =
      """
      -----BEGIN PUBLIC KEY-----
      MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC+H2yioNK4kKPjlkz1tQtP350b
      Ql6DrJlCmDF69s/PyWqlJNAs3bQ7BClXSKZCsHW7pCec9XysgYbla6d+RayuO4hq
      a793/Ne35gQuyoepoloRAS1JUAzgsaqYrq51sGiRtCQIr0JRBJq2iqzME7IKt24E
      oi3aaqvm2/JJF0a31wIDAQAB
      -----END PUBLIC KEY-----
      """;

  /** Self-signed for a test program that does not exist. */
  private static final String CERTIFICATE =
      """
      -----BEGIN CERTIFICATE-----
      MIIBgTCCASegAwIBAgIUYfY3D6PYdEf6IyWxt3aNR4J+tMowCgYIKoZIzj0EAwIw
      FjEUMBIGA1UEAwwLZW1yLmV4YW1wbGUwHhcNMjYxMTI5MjExOTQ5WhcNMzYxMTI2
      MjExOTQ5WjAWMRQwEgYDVQQDDAtlbXIuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG
      SM49AwEHA0IABMGpFktjazhKdfWKUT10527dTUPa9xLfx3zYLOKnyurDWs8gYJka
      KYt0bCA/MKW/4g0fdGnOnA/sBQOI5I6YkrajUzBRMB0GA1UdDgQWBBSZKpUTOCyl
      psH9fBOp70eSgr34yzAfBgNVHSMEGDAWgBSZKpUTOCylpsH9fBOp70eSgr34yzAP
      BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIB9zqqF9PHKvCSZUgu88
      RxEehHudMYY88OEXkwSv03ofAiEAjsvQ1pUQwbHQYGe7GovGDinTXGQn5LC7EKGf
      N5L52U8=
      -----END CERTIFICATE-----
      """;
}
