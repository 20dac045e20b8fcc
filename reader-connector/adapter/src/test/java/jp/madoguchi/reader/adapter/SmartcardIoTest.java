package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.reader.virtual.CardKind;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code javax.smartcardio} on a real service: it reads the card, and no PIN reaches it. */
@Tag("device")
class SmartcardIoTest {
  @TempDir Path folder;

  @Test
  void theCardIsReadAndNoPinIsSent() throws Exception {
    try (PrivatePcscd service = PrivatePcscd.start(folder, "Desk", 2)) {
      JpkiCard card = TestCards.of(CardKind.MY_NUMBER_CARD);
      service.readers().get(0).put(card);
      List<String> said = probe(service);
      String certificate =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(TestCards.HOLDER.certificate().getEncoded()));
      assertEquals(
          List.of(
              "kind MY_NUMBER_CARD",
              "tries 3",
              "certificate " + certificate,
              "pin PIN_NOT_ON_THIS_READER",
              "other READER_GONE",
              "again 3",
              "empty NO_CARD"),
          said.subList(1, said.size()));
      assertTrue(said.get(0).contains("name=Desk 00 00, changes=0, cardPresent=true"), said.get(0));
      assertEquals(0, card.pinAttempts());
      assertEquals(0, card.tripwires());
    }
  }

  /** In a process of its own: the socket's place must be in its environment from the start. */
  private List<String> probe(PrivatePcscd service) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmartcardIoProbe.class.getName(),
                service.readers().get(0).name(),
                service.readers().get(1).name())
            .redirectError(folder.resolve("errors").toFile());
    builder.environment().put("PCSCLITE_CSOCK_NAME", service.socket().toString());
    Process process = builder.start();
    try (var lines = process.inputReader()) {
      List<String> said = lines.lines().toList();
      assertEquals(0, process.waitFor(), Files.readString(folder.resolve("errors")));
      return said;
    }
  }
}
