package jp.madoguchi.reader.smartcardio;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.card.TakenCard;

/** A card that can be read, and proves nothing. */
final class SmartcardIoCard implements TakenCard {
  private final SmartcardIoChannel channel;
  private final JpkiApplication application;

  SmartcardIoCard(SmartcardIoChannel channel) {
    this.channel = channel;
    this.application = new JpkiApplication(channel);
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
    throw SmartcardIoChannel.refused();
  }

  /** No PIN was sent, so none is left behind. */
  @Override
  public boolean release() {
    channel.close();
    return false;
  }
}
