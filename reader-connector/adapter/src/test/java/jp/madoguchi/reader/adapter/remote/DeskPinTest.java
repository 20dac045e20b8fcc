package jp.madoguchi.reader.adapter.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import jp.madoguchi.reader.adapter.TestCards;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PIN on the line: a message holds it right before the challenge, which can be looked for. */
class DeskPinTest {
  private static final int CHALLENGE = 32;

  @TempDir Path folder;

  @Test
  void noPieceOfMemoryOfAgentOrServerHoldsTheMessageWithThePinAfterwards() throws Exception {
    byte[] challenge = new byte[CHALLENGE];
    new SecureRandom().nextBytes(challenge);
    MemoryReaders readers = new MemoryReaders("Reader");
    readers.put("Reader", TestCards.valid());
    try (Desks desks = Desks.start(folder, Map.of())) {
      desks.server().listen(".*");
      desks.connected("desk07", readers);
      ReaderName reader = new ReaderName("desk07/Reader");
      try (ReaderConnection session = desks.server().readers().getConnection(reader)) {
        assertTrue(session.authenticate("1234".toCharArray(), challenge).signatureValid());
      }
      Path dump = folder.resolve("heap.hprof");
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(dump.toString(), false);
      assertTrue(count(dump, challenge) > 0, "the challenge is looked for in the right place");
      byte[] message =
          ByteBuffer.allocate(6 + CHALLENGE)
              .put("1234".getBytes())
              .putShort((short) CHALLENGE)
              .put(challenge)
              .array();
      assertEquals(0, count(dump, message));
    }
  }

  /** How often the bytes occur in the file. */
  private static int count(Path file, byte[] wanted) throws IOException {
    int found = 0;
    int matched = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        // random bytes: nothing of the beginning comes again inside, so no way back is needed
        matched = (byte) b == wanted[matched] ? matched + 1 : (byte) b == wanted[0] ? 1 : 0;
        if (matched == wanted.length) {
          found++;
          matched = 0;
        }
      }
    }
    return found;
  }
}
