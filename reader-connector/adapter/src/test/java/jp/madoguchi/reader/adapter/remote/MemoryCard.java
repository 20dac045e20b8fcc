package jp.madoguchi.reader.adapter.remote;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.card.CardChannel;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.CommandGate;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.virtual.JpkiCard;

/** A virtual card reached without reader and service. */
final class MemoryCard implements TakenCard, CardChannel {
  private final JpkiCard card;
  private JpkiApplication application;
  private volatile boolean pulled;

  MemoryCard(JpkiCard card) {
    this.card = card;
  }

  synchronized void take() throws CardException {
    if (application != null) {
      throw new CardException(CardOutcome.READER_BUSY, "held by another session");
    }
    application = new JpkiApplication(this);
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
  public CardIdentity identify() throws CardException {
    return application.identify();
  }

  @Override
  public int triesLeft() throws CardException {
    return application.triesLeft();
  }

  @Override
  public byte[] certificate() throws CardException {
    return application.certificate();
  }

  @Override
  public CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException {
    return application.authenticate(pin, challenge, staffConfirmed);
  }

  @Override
  public synchronized boolean release() {
    application = null;
    card.powerOff();
    return false;
  }
}
