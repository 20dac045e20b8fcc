package jp.madoguchi.acceptance.morning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Timer;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PcscSettings;

/**
 * A process with one session of the connector's code; argument is the socket. The PIN is computed,
 * so that no constant holds it, and wiped by this caller as by every other.
 */
final class HoldsOneSession {
  private static final int[] DIGITS = {7, 3, 9, 1};

  private HoldsOneSession() {}

  public static void main(String[] args) throws Exception {
    Duration limit = Duration.ofSeconds(10);
    PcscService service =
        new PcscService(
            new PcscSettings(Path.of(args[0]), Pattern.compile(".*"), limit, limit, limit),
            new Timer(true));
    System.out.println(wrongPin(service));
    while (true) {
      LockSupport.park();
    }
  }

  private static CardOutcome wrongPin(PcscService service) throws InterruptedException {
    char[] pin = new char[DIGITS.length];
    for (int i = 0; i < pin.length; i++) {
      pin[i] = (char) ('0' + DIGITS[i]);
    }
    try {
      TakenCard card = taken(service);
      try {
        card.authenticate(pin, new byte[32], false);
      } finally {
        card.release();
      }
      return null;
    } catch (CardException e) {
      return e.outcome();
    } finally {
      java.util.Arrays.fill(pin, '\0');
    }
  }

  /** The service sees a card up to 400 ms after it was put down. */
  private static TakenCard taken(PcscService service) throws CardException, InterruptedException {
    while (true) {
      try {
        return service.take(new ReaderName("Madoguchi Desk 00 00"));
      } catch (CardException e) {
        if (e.outcome() != CardOutcome.NO_CARD) {
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }
}
