package jp.madoguchi.reader.adapter;

import com.sun.jna.Memory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.ReaderTransport;

/**
 * Arguments: transport, socket, reader. For each PIN that it is told, one a line, it proves the
 * holder and prints what came of it, and then how often its memory holds the command with the PIN.
 */
final class PinMemoryProbe {
  private static final Duration LIMIT = Duration.ofMillis(1500);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private PinMemoryProbe() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("planted " + planted());
    PcscSettings settings =
        new PcscSettings(
            ReaderTransport.valueOf(arguments[0]),
            Path.of(arguments[1]),
            Pattern.compile(".*"),
            LIMIT,
            LIMIT,
            PATIENCE);
    PcscService service = new PcscService(settings, new Timer(true));
    BufferedReader pins = new BufferedReader(new InputStreamReader(System.in));
    for (String pin = pins.readLine(); pin != null; pin = pins.readLine()) {
      System.out.println(outcome(service, new ReaderName(arguments[2]), pin));
      System.out.println("traces " + traces(pin));
    }
  }

  /** That a PIN would be found, and is not once it has been wiped. */
  private static String planted() throws IOException {
    byte[] masked = OwnMemory.maskedPinCommand("0000");
    try (Memory memory = new Memory(masked.length)) {
      for (int i = 0; i < masked.length; i++) {
        memory.setByte(i, OwnMemory.unmasked(masked[i]));
      }
      int before = OwnMemory.count(masked);
      memory.clear();
      return before + " then " + OwnMemory.count(masked);
    }
  }

  private static String outcome(PcscService service, ReaderName reader, String pin) {
    try {
      TakenCard card = service.take(reader);
      try {
        card.authenticate(pin.toCharArray(), new byte[32], true);
        return "signed";
      } finally {
        card.release();
      }
    } catch (CardException e) {
      return e.outcome().name();
    }
  }

  /** Zero as soon as there are none: a command that is under way still holds its PIN. */
  private static int traces(String pin) throws IOException {
    byte[] masked = OwnMemory.maskedPinCommand(pin);
    long end = System.nanoTime() + PATIENCE.toNanos();
    int found = OwnMemory.count(masked);
    while (found > 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      found = OwnMemory.count(masked);
    }
    return found;
  }
}
