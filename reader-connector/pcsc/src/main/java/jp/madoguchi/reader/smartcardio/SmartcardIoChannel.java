package jp.madoguchi.reader.smartcardio;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import javax.smartcardio.Card;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.card.CardChannel;
import jp.madoguchi.reader.card.CommandGate;

/** Commands to a card by {@code javax.smartcardio}; neither PINs nor signatures pass. */
final class SmartcardIoChannel implements CardChannel {
  private static final int VERIFY = 0x20;
  private static final int SIGN = 0x2A;
  private static final int HEADER = 4;

  private final CardTerminal reader;
  private Card card;

  SmartcardIoChannel(CardTerminal reader, Card card) {
    this.reader = reader;
    this.card = card;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardException {
    CommandGate.require(command);
    int instruction = command[1] & 0xFF;
    if (instruction == SIGN || instruction == VERIFY && command.length > HEADER) {
      throw refused();
    }
    try {
      return card.getBasicChannel().transmit(new CommandAPDU(command)).getBytes();
    } catch (javax.smartcardio.CardException e) {
      throw failure(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // how the JDK's classes report a card that goes away inside a command
      throw new CardException(CardOutcome.CARD_PULLED, "the card went away inside a command", e);
    }
  }

  /** A PIN was wanted: it is not sent, because the card would go on knowing it. */
  static CardException refused() {
    System.getLogger(SmartcardIoChannel.class.getName())
        .log(
            Level.WARNING,
            "reader.transport=smartcardio: no PIN is sent, the card could not be made to forget it");
    return new CardException(
        CardOutcome.PIN_NOT_ON_THIS_READER, "this transport cannot power the card off; not sent");
  }

  /** All that can be done here is a reset, which does not make every card forget. */
  @Override
  public void powerCycle() throws CardException {
    try {
      card.disconnect(true);
      card = reader.connect("*");
    } catch (javax.smartcardio.CardException e) {
      throw failure(e);
    }
  }

  /** No PIN was sent, so none is left behind. */
  @Override
  public boolean release() {
    try {
      card.disconnect(true);
    } catch (javax.smartcardio.CardException e) {
      System.getLogger(SmartcardIoChannel.class.getName())
          .log(Level.DEBUG, "the card went away before it was given back: {0}", code(e));
    }
    return false;
  }

  static CardException failure(javax.smartcardio.CardException e) {
    CardOutcome outcome =
        switch (code(e)) {
          case "SCARD_E_NO_SMARTCARD" -> CardOutcome.NO_CARD;
          case "SCARD_W_REMOVED_CARD", "SCARD_E_NOT_TRANSACTED", "SCARD_W_RESET_CARD" ->
              CardOutcome.CARD_PULLED;
          case "SCARD_E_SHARING_VIOLATION" -> CardOutcome.READER_BUSY;
          case "SCARD_E_NO_SERVICE", "SCARD_E_SERVICE_STOPPED" -> CardOutcome.SERVICE_GONE;
          case "SCARD_W_UNRESPONSIVE_CARD", "SCARD_W_UNPOWERED_CARD", "SCARD_E_PROTO_MISMATCH" ->
              CardOutcome.UNREADABLE;
          default -> CardOutcome.READER_GONE;
        };
    return new CardException(outcome, "javax.smartcardio failed: " + code(e), e);
  }

  /** The service's own code, which is the message of the innermost exception. */
  static String code(Throwable e) {
    Throwable innermost = e;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = String.valueOf(innermost.getMessage());
    return Arrays.stream(message.split("\\W+"))
        .filter(word -> word.startsWith("SCARD_"))
        .findFirst()
        .orElse("");
  }
}
