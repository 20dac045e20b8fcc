package jp.madoguchi.reader.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSC's own JPKI driver, which is not ours, judges whether the virtual card is a JPKI card. */
class OpenScTest {
  @TempDir Path directory;
  private PrivatePcscd service;
  private JpkiCard card;

  @BeforeEach
  void putCard() throws Exception {
    for (String tool : List.of("pkcs15-tool", "pkcs15-crypt", "opensc-tool")) {
      assertTrue(
          Files.isExecutable(Path.of("/usr/bin", tool)),
          tool + " is missing: install the Debian package opensc");
    }
    Files.writeString(directory.resolve("opensc.conf"), "app default { card_drivers = jpki; }");
    service = PrivatePcscd.start(directory, "Desk", 1);
    card = TestCard.of(CardKind.MY_NUMBER_CARD);
    service.readers().get(0).put(card);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void openScReadsTheSameCertificateCountsTheSameTriesAndMakesAValidSignature() throws Exception {
    assertTrue(run(0, "opensc-tool", "--wait", "--name").contains("jpki"));

    byte[] read =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pem(run(0, "pkcs15-tool", "--read-certificate", "01"))))
            .getEncoded();
    assertArrayEquals(TestCard.HOLDER.certificate().getEncoded(), read);

    run(255, "pkcs15-tool", "--verify-pin", "--auth-id", "01", "--pin", "9999");
    assertEquals(2, card.triesLeft());
    assertTrue(run(0, "pkcs15-tool", "--dump").contains("Tries left     : 2"));

    byte[] text = "受付".getBytes(StandardCharsets.UTF_8);
    Path hash = directory.resolve("hash");
    Path signature = directory.resolve("signature");
    Files.write(hash, MessageDigest.getInstance("SHA-256").digest(text));
    run(
        0,
        "pkcs15-crypt",
        "--sign",
        "--key",
        "1",
        "--sha-256",
        "--pkcs1",
        "--pin",
        "1234",
        "-i",
        hash.toString(),
        "-o",
        signature.toString(),
        "--raw");
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(TestCard.HOLDER.certificate());
    verifier.update(text);
    assertTrue(verifier.verify(Files.readAllBytes(signature)));
    assertEquals(0, card.tripwires());
  }

  private static byte[] pem(String output) {
    return output.substring(output.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
  }

  private String run(int expectedStatus, String... command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    words.set(0, "/usr/bin/" + command[0]);
    Path out = directory.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(out.toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().put("PCSCLITE_CSOCK_NAME", service.socket().toString());
    builder.environment().put("OPENSC_CONF", directory.resolve("opensc.conf").toString());
    int status = builder.start().waitFor();
    String errors = Files.readString(directory.resolve("err"));
    assertEquals(expectedStatus, status, String.join(" ", command) + ": " + errors);
    return Files.readString(out);
  }
}
