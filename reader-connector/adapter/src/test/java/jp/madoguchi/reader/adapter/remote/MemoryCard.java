package jp.madoguchi.reader.adapter.remote;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.card.CardChannel;
import jp.madoguchi.reader.card.CommandGate;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.virtual.JpkiCard;

/** A virtual card reached without reader and service. */
final class MemoryCard implements CardChannel {
  private final JpkiCard card;
  private boolean held;
  private volatile boolean pulled;

  MemoryCard(JpkiCard card) {
    this.card = card;
  }

  synchronized TakenCard take() throws CardException {
    if (held) {
      throw new CardException(CardOutcome.READER_BUSY, "held by another session");
    }
    held = true;
    return new JpkiApplication(this);
  }

  void pull() {
    pulled = true;
    card.powerOff();
  }

  @Override
  public byte[] transmit(byte[] command) throws CardException {
    CommandGate.require(command);
    if (pulled) {
      throw new CardException(CardOutcome.CARD_PULLED, "taken away");
    }
    return card.process(command);
  }

  @Override
  public void powerCycle() {
    card.powerOff();
  }

  @Override
  public synchronized boolean release() {
    held = false;
    card.powerOff();
    return false;
  }
}
