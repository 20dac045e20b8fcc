package jp.madoguchi.reader.smartcardio;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.Card;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.ReaderSlot;

/**
 * The readers that {@code javax.smartcardio} shows. Once its service has gone away it does not find
 * it again in the same process.
 */
public final class SmartcardIoReaders {
  private static final long RETRY_NANOS = Duration.ofMillis(20).toNanos();

  private final Duration lockLimit;

  /**
   * @param lockLimit how long to wait while another program holds the card
   */
  public SmartcardIoReaders(Duration lockLimit) {
    this.lockLimit = lockLimit;
  }

  /**
   * What is there now. Nobody counts changes here, so a swap between two looks is not seen.
   *
   * @throws CardException {@link CardOutcome#SERVICE_GONE}
   */
  public List<ReaderSlot> slots() throws CardException {
    List<ReaderSlot> slots = new ArrayList<>();
    for (CardTerminal reader : list()) {
      try {
        slots.add(new ReaderSlot(reader.getName(), 0, reader.isCardPresent()));
      } catch (javax.smartcardio.CardException e) {
        if (!"SCARD_E_UNKNOWN_READER".equals(SmartcardIoChannel.code(e))) {
          throw gone(e);
        }
        // unplugged since it was listed
      }
    }
    return slots;
  }

  /** Asks for the service by name: the default is found once, and may be an empty one for ever. */
  private static List<CardTerminal> list() throws CardException {
    try {
      return TerminalFactory.getInstance("PC/SC", null).terminals().list();
    } catch (NoSuchAlgorithmException e) {
      throw gone(e);
    } catch (javax.smartcardio.CardException e) {
      if ("SCARD_E_NO_READERS_AVAILABLE".equals(SmartcardIoChannel.code(e))) {
        return List.of();
      }
      throw gone(e);
    }
  }

  private static CardException gone(Exception cause) {
    return new CardException(CardOutcome.SERVICE_GONE, "the readers cannot be listed", cause);
  }

  /**
   * Takes the card, waiting while another program holds it. Others may read it at the same time:
   * the JDK's exclusive access belongs to a thread, and a session may end on another one.
   */
  public TakenCard take(ReaderName name) throws CardException {
    CardTerminal reader =
        list().stream()
            .filter(listed -> listed.getName().equals(name.value()))
            .findFirst()
            .orElseThrow(
                () -> new CardException(CardOutcome.READER_GONE, "there is no such reader"));
    long end = System.nanoTime() + lockLimit.toNanos();
    while (true) {
      try {
        Card card = reader.connect("*");
        return new SmartcardIoCard(new SmartcardIoChannel(reader, card));
      } catch (CardNotPresentException e) {
        throw new CardException(CardOutcome.NO_CARD, "no card", e);
      } catch (javax.smartcardio.CardException e) {
        CardException failure = SmartcardIoChannel.failure(e);
        if (failure.outcome() != CardOutcome.READER_BUSY || System.nanoTime() > end) {
          throw failure;
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }
}
