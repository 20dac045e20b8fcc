package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OpenSC's own JPKI driver, which is not ours, judges whether the virtual card is a JPKI card, and
 * openssl whether its signatures are any good.
 */
@Tag("device")
class OpenScTest {
  private static final String WRONG = "9999";
  private static final int REFUSED_BY_CARD = 255;
  @TempDir static Path directory;
  private static PrivatePcscd service;
  private static OpenSc openSc;
  private JpkiCard card;

  @BeforeAll
  static void startService() throws Exception {
    service = PrivatePcscd.start(directory, "Desk", 1);
    openSc = OpenSc.ofJpki(directory, service.socket());
  }

  @AfterAll
  static void stopService() {
    service.close();
  }

  @BeforeEach
  void putCard() throws Exception {
    card = TestCard.of(CardKind.MY_NUMBER_CARD);
    service.readers().get(0).put(card);
    awaitCard("Yes");
  }

  @AfterEach
  void nothingWentWhereTheTwelveDigitsAre() throws Exception {
    service.readers().get(0).remove();
    awaitCard("No");
    assertEquals(0, card.tripwires());
  }

  @Test
  void itIsListedNamedAndDumpedAsAJpkiCard() throws Exception {
    assertTrue(run(0, "opensc-tool", "--list-readers").contains("Desk 00 00"));

    String dump = run(0, "pkcs15-tool", "--dump");

    assertEquals(2, headings(dump, "PIN ["), dump);
    assertEquals(2, headings(dump, "Private RSA Key ["), dump);
    assertEquals(4, headings(dump, "X.509 Certificate ["), dump);
  }

  @Test
  void itIsRecognisedAmongAllCardsThatOpenScKnows() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("detecting"));
    OpenSc.ToolRun done = OpenSc.detecting(folder, service.socket()).run("opensc-tool", "--name");
    assertEquals("jpki", done.out().strip(), done.errors());
  }

  @Test
  void itsCertificateIsReadByteForByte() throws Exception {
    assertArrayEquals(
        TestCard.HOLDER.certificate().getEncoded(),
        pem(run(0, "pkcs15-tool", "--read-certificate", "01")));
  }

  @Test
  void wrongPinsAreCountedDownAndBlockIt() throws Exception {
    assertTrue(run(0, "pkcs15-tool", "--dump").contains("Tries left     : 3"));
    for (int left = 2; left >= 0; left--) {
      assertTrue(verify(REFUSED_BY_CARD, WRONG).contains("PIN code or key incorrect"));
      assertEquals(left, card.triesLeft());
      assertTrue(run(0, "pkcs15-tool", "--dump").contains("Tries left     : " + left));
    }
    assertTrue(verify(REFUSED_BY_CARD, JpkiCard.DEMO_PIN).contains("Reference data not usable"));
    assertEquals(0, card.triesLeft());
  }

  @Test
  void theRightPinRestoresTheAttempts() throws Exception {
    verify(REFUSED_BY_CARD, WRONG);
    verify(0, JpkiCard.DEMO_PIN);
    assertEquals(3, card.triesLeft());
  }

  @Test
  void aSignatureOfPkcs15CryptIsVerifiedByOpenssl() throws Exception {
    byte[] text = "受付".getBytes(StandardCharsets.UTF_8);
    Path hash = file("hash", MessageDigest.getInstance("SHA-256").digest(text));
    Path signature = directory.resolve("pkcs15.signature");
    run(
        words("pkcs15-crypt --sign --key 1 --sha-256 --pkcs1 --raw --pin 1234")
            .with("-i", hash, "-o", signature));
    verifyByOpenssl(text, signature);
  }

  @Test
  void aSignatureOfPkcs11ToolIsVerifiedByOpenssl() throws Exception {
    byte[] text = "窓口".getBytes(StandardCharsets.UTF_8);
    Path signature = directory.resolve("pkcs11.signature");
    run(
        new Words(OpenSc.module())
            .with("--token-label", "JPKI (User Authentication PIN)")
            .with("--login", "--pin", JpkiCard.DEMO_PIN)
            .with("--sign", "-m", "SHA256-RSA-PKCS", "--id", "01")
            .with("-i", file("text", text), "-o", signature));
    verifyByOpenssl(text, signature);
  }

  @Test
  void opensslRefusesTheSignatureOfSomethingElse() throws Exception {
    Path signature = directory.resolve("pkcs15.signature");
    Path hash = file("hash", MessageDigest.getInstance("SHA-256").digest(new byte[] {1}));
    run(
        words("pkcs15-crypt --sign --key 1 --sha-256 --pkcs1 --raw --pin 1234")
            .with("-i", hash, "-o", signature));
    run(1, openssl(new byte[] {2}, signature));
  }

  /**
   * Waits until the service sees the card, or that it is gone: it looks every 400 ms. The tools'
   * own {@code --wait} was seen to wait for ever when one card followed another quickly.
   */
  private static void awaitCard(String present) throws Exception {
    String wanted = "(?s).*\n0 +" + present + " .*";
    for (int i = 0; !run(0, "opensc-tool", "--list-readers").matches(wanted); i++) {
      assertTrue(i < 100, "the service does not see it");
    }
  }

  private void verifyByOpenssl(byte[] text, Path signature) throws Exception {
    assertEquals("Verified OK", run(0, openssl(text, signature)).strip());
  }

  private static String[] openssl(byte[] text, Path signature) throws Exception {
    String key =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(TestCard.HOLDER.certificate().getPublicKey().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return words("openssl dgst -sha256")
        .with("-verify", file("key.pem", key.getBytes(StandardCharsets.US_ASCII)))
        .with("-signature", signature, file("signed", text))
        .array();
  }

  private String verify(int status, String pin) throws Exception {
    return run(status, "pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", pin);
  }

  private static Path file(String name, byte[] content) throws Exception {
    return Files.write(directory.resolve(name), content);
  }

  private static long headings(String dump, String beginning) {
    return dump.lines().filter(line -> line.startsWith(beginning)).count();
  }

  private static byte[] pem(String output) {
    String begin = "-----BEGIN CERTIFICATE-----";
    String inside =
        output.substring(output.indexOf(begin) + begin.length(), output.indexOf("-----END"));
    return Base64.getMimeDecoder().decode(inside);
  }

  private void run(Words command) throws Exception {
    run(0, command.array());
  }

  /** Output and complaints. */
  private static String run(int expectedStatus, String... command) throws Exception {
    OpenSc.ToolRun done = openSc.run(command);
    assertEquals(expectedStatus, done.status(), String.join(" ", command) + ": " + done.errors());
    return done.out() + done.errors();
  }

  private static Words words(String command) {
    return new Words(List.of(command.split(" ")));
  }

  /** A command line that grows. */
  private record Words(List<String> list) {
    Words with(Object... more) {
      List<String> all = new ArrayList<>(list);
      Stream.of(more).map(Object::toString).forEach(all::add);
      return new Words(all);
    }

    String[] array() {
      return list.toArray(String[]::new);
    }
  }
}
