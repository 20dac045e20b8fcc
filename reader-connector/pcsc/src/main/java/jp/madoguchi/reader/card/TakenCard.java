package jp.madoguchi.reader.card;

import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.StaffCard;

/**
 * A card that is held exclusively until it is released, whether it lies on a reader of this machine
 * or at a desk. Not for two threads at once.
 */
public interface TakenCard {

  /** What kind of card it is. */
  CardIdentity identify() throws CardException;

  /** PIN attempts left. */
  int triesLeft() throws CardException;

  /** The certificate for user authentication, DER. */
  byte[] certificate() throws CardException;

  /**
   * Lets the holder sign the challenge; the card has forgotten the PIN again when this returns.
   *
   * @param pin four digits; the caller wipes it
   * @param staffConfirmed whether the last attempt may be spent
   */
  CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException;

  /** As {@link jp.madoguchi.reader.api.ReaderConnection#staffCard}. */
  StaffCard staffCard(byte[] challenge, boolean identifierToo) throws CardException;

  /**
   * Powers the card off and gives it back. Never throws.
   *
   * @return whether a card that may have a verified PIN could be left powered; the caller then has
   *     it powered off later
   */
  boolean release();
}
