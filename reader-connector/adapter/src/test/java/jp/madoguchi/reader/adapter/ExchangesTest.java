package jp.madoguchi.reader.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.pcsc.ReaderTransport;
import jp.madoguchi.reader.virtual.JpkiCard;
import jp.madoguchi.reader.virtual.OpenSc;
import jp.madoguchi.reader.virtual.PrivatePcscd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many commands one proof of the holder costs, counted by the card: over the air each is tens
 * of milliseconds, so this is what makes a desk fast or slow.
 */
@Tag("device")
@ParameterizedClass
@EnumSource(names = {"PCSCD", "NATIVE"})
class ExchangesTest {
  @Parameter ReaderTransport transport;
  private static final int OURS = 9;
  @TempDir Path directory;

  @Test
  void oneProofCostsNineCommandsAndOpenScsLeanestPairTwoAndAHalfTimesAsMany() throws Exception {
    JpkiCard card = TestCards.valid();
    try (PrivatePcscd service = PrivatePcscd.start(directory, "Desk", 1);
        TestServer server = TestServer.start(transport, service.socket(), Map.of())) {
      service.readers().get(0).put(card);
      server.awaitCard("Desk 00 00", true);

      try (ReaderConnection session =
          server.readers().getConnection(new ReaderName("Desk 00 00"))) {
        byte[] certificate = session.certificate();
        assertTrue(certificate.length > 4 * 256, "five reads of 256 bytes, as for a real one");
        assertArrayEquals(
            certificate, session.authenticate("1234".toCharArray(), new byte[32]).certificate());
      }
      assertEquals(OURS, card.commands());

      OpenSc openSc = OpenSc.ofJpki(directory, service.socket());
      Path hash = Files.write(directory.resolve("hash"), new byte[32]);
      run(openSc, "pkcs15-tool", "--read-certificate", "01");
      run(
          openSc,
          ("pkcs15-crypt --sign --key 1 --sha-256 --pkcs1 --raw --pin 1234 -i %s -o %s.signature")
              .formatted(hash, hash)
              .split(" "));
      int theirs = card.commands() - OURS;
      assertTrue(2 * theirs >= 5 * OURS, theirs + " commands of OpenSC's leanest pair");
    }
  }

  private static void run(OpenSc openSc, String... command) throws Exception {
    OpenSc.ToolRun done = openSc.run(command);
    assertEquals(0, done.status(), done.errors());
  }
}
