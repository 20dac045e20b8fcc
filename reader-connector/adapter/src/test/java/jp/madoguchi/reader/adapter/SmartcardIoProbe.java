package jp.madoguchi.reader.adapter;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.ReaderSlot;
import jp.madoguchi.reader.smartcardio.SmartcardIoReaders;

/** Does with the reader of its argument what a session does, and prints what came of it. */
final class SmartcardIoProbe {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private SmartcardIoProbe() {}

  public static void main(String[] arguments) throws Exception {
    SmartcardIoReaders readers = new SmartcardIoReaders(Duration.ofSeconds(2));
    System.out.println("slots " + slotsWithCard(readers));
    TakenCard card = readers.take(new ReaderName(arguments[0]));
    System.out.println("kind " + card.identify().kind());
    System.out.println("tries " + card.triesLeft());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(card.certificate());
    System.out.println("certificate " + HexFormat.of().formatHex(hash));
    System.out.println("pin " + outcome(() -> card.authenticate("1234".toCharArray(), hash, true)));
    System.out.println("other " + outcome(() -> readers.take(new ReaderName("Nowhere"))));
    card.release();
    System.out.println("again " + readers.take(new ReaderName(arguments[0])).triesLeft());
    System.out.println("empty " + outcome(() -> readers.take(new ReaderName(arguments[1]))));
  }

  /** The service looks for cards every 400 ms. */
  private static List<ReaderSlot> slotsWithCard(SmartcardIoReaders readers) throws CardException {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<ReaderSlot> slots = readers.slots();
    while (slots.stream().noneMatch(ReaderSlot::cardPresent) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      slots = readers.slots();
    }
    return slots;
  }

  /** What may fail. */
  private interface Step {
    Object run() throws CardException;
  }

  private static String outcome(Step step) {
    try {
      step.run();
      return "done";
    } catch (CardException e) {
      return e.outcome().name();
    }
  }
}
