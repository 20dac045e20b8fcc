package jp.madoguchi.reader.pcsc;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.card.TakenCard;

/** A card on a reader of this machine. */
public final class LocalCard implements TakenCard {
  private final HeldCard held;
  private final JpkiApplication application;

  LocalCard(HeldCard held) {
    this.held = held;
    this.application = new JpkiApplication(held);
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
  public boolean release() {
    return held.release();
  }
}
