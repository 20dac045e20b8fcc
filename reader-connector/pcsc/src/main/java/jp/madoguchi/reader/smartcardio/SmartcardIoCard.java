package jp.madoguchi.reader.smartcardio;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.JpkiApplication;

/** A card that can be read, and proves nothing. */
final class SmartcardIoCard extends JpkiApplication {
  SmartcardIoCard(SmartcardIoChannel channel) {
    super(channel);
  }

  /** Refused before the card is asked for anything. */
  @Override
  public CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException {
    throw SmartcardIoChannel.refused();
  }
}
