package jp.madoguchi.acceptance.morning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.acceptance.system.Installation;
import jp.madoguchi.acceptance.system.VirtualReaders;
import jp.madoguchi.reader.api.CardOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the search for a PIN's traces finds each kind when it is there, in a process of its own. */
@Tag("device")
class PinTracesIT {
  private static final String PIN = "8264";

  /** As {@link HoldsOneSession} computes it. */
  private static final String WRONG_PIN = "7391";

  @Test
  void everyKindOfTraceIsFound() throws Exception {
    assertEquals(
        List.of(
            "1 x byte[] or String of the digits in the heap",
            "1 x char[] of the digits in the heap",
            "1 x command to the card in the heap",
            "1 x field of the form in the heap",
            "1 x command to the card in the memory"),
        tracesIn("keeps"));
  }

  @Test
  void whatIsWipedIsNotFound() throws Exception {
    assertEquals(List.of(), tracesIn("wipes"));
  }

  @Test
  void aSessionWithACardLeavesNone() throws Exception {
    Path folder = Files.createTempDirectory("madoguchi-pin-");
    try (VirtualReaders readers =
        VirtualReaders.start(folder, Installation.output("logs/pin/reader.log"))) {
      readers.put("P0001", "1");
      assertEquals(
          List.of(),
          tracesIn(
              HoldsOneSession.class,
              readers.socket().toString(),
              CardOutcome.PIN_WRONG.name(),
              WRONG_PIN));
      assertTrue(readers.counters().contains("\"pinAttempts\":1"), readers.counters());
    }
  }

  private static List<String> tracesIn(String how) throws IOException {
    return tracesIn(Keeper.class, how, "ready", PIN);
  }

  private static List<String> tracesIn(Class<?> program, String argument, String said, String pin)
      throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-Xint",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                argument)
            .redirectErrorStream(true)
            .start();
    try {
      assertEquals(said, process.inputReader(StandardCharsets.UTF_8).readLine());
      return PinTraces.of(process.pid(), pin);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Makes each kind of trace from digits that it computes, so that no constant holds them. */
  static final class Keeper {
    private static Object[] kept;

    private Keeper() {}

    public static void main(String[] how) {
      int[] digits = {8, 2, 6, 4};
      char[] pin = new char[4];
      byte[] command = {0x00, 0x20, 0x00, (byte) 0x98, 0x04, 0, 0, 0, 0};
      byte[] field = {'p', 'i', 'n', '=', 0, 0, 0, 0};
      for (int i = 0; i < pin.length && how[0].equals("keeps"); i++) {
        pin[i] = (char) ('0' + digits[i]);
        command[5 + i] = (byte) pin[i];
        field[4 + i] = (byte) pin[i];
      }
      kept = new Object[] {pin, command, field, new String(pin)};
      System.out.println("ready");
      while (kept.length > 0) {
        LockSupport.park();
      }
    }
  }
}
