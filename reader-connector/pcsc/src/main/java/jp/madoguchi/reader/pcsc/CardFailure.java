package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;

/** What an error of the PC/SC service means for the person at the desk. */
final class CardFailure {
  private CardFailure() {}

  static CardException whileTaking(PcscException e) {
    CardOutcome outcome =
        switch (e.error()) {
          case NO_CARD, REMOVED_CARD -> CardOutcome.NO_CARD;
          case SHARING_VIOLATION -> CardOutcome.READER_BUSY;
          case UNRESPONSIVE_CARD,
              UNSUPPORTED_CARD,
              UNPOWERED_CARD,
              PROTOCOL_MISMATCH,
              COMMUNICATION,
              NOT_TRANSACTED ->
              CardOutcome.UNREADABLE;
          case NO_SERVICE, SERVICE_STOPPED, SERVICE_LINE -> CardOutcome.SERVICE_GONE;
          default -> CardOutcome.READER_GONE;
        };
    return new CardException(outcome, "card not taken", e);
  }

  static CardException inSession(PcscException e) {
    CardOutcome outcome =
        switch (e.error()) {
          case NO_CARD,
              REMOVED_CARD,
              NOT_TRANSACTED,
              RESET_CARD,
              UNPOWERED_CARD,
              COMMUNICATION,
              UNSUPPORTED_CARD,
              UNRESPONSIVE_CARD ->
              CardOutcome.CARD_PULLED;
          case SHARING_VIOLATION -> CardOutcome.READER_BUSY;
          case NO_SERVICE, SERVICE_STOPPED, SERVICE_LINE -> CardOutcome.SERVICE_GONE;
          default -> CardOutcome.READER_GONE;
        };
    return new CardException(outcome, "session with the card broken", e);
  }

  static CardException ofConnection(IOException e) {
    return e instanceof PcscTimeoutException
        ? new CardException(CardOutcome.TIMED_OUT, "card or reader did not answer in time", e)
        : new CardException(CardOutcome.SERVICE_GONE, "the PC/SC service is not there", e);
  }
}
