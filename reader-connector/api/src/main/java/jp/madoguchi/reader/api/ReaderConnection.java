package jp.madoguchi.reader.api;

/**
 * A session (セッション) with the card on one reader. The card is taken exclusively at the first
 * operation and powered off at {@link #close()}, because a verified PIN otherwise stays valid for
 * whoever comes next. Keep sessions short, close them with try-with-resources, and do not use one
 * from two threads.
 *
 * <p>A session lives with one card: after {@link CardOutcome#CARD_PULLED} every further operation
 * of the same session fails the same way, even if another card lies there by then.
 */
public interface ReaderConnection extends AutoCloseable {

  /**
   * What kind of card lies there. Costs no PIN attempt.
   *
   * @throws CardException with any outcome but the PIN ones
   */
  CardIdentity identify() throws CardException;

  /**
   * How many PIN attempts the card has left, 0 (blocked) to 3. Costs no attempt.
   *
   * @throws CardException {@link CardOutcome#PIN_NOT_SET} for a card without PIN (顔認証マイナンバーカード)
   */
  int triesLeft() throws CardException;

  /**
   * The certificate for user authentication (利用者証明用電子証明書) in DER, also when it has expired: what an
   * expired one is still good for is a rule of the application. Personal data.
   *
   * @throws CardException {@link CardOutcome#PIN_REQUIRED} for a phone, which gives its certificate
   *     only after the PIN
   */
  byte[] certificate() throws CardException;

  /**
   * Like {@link #authenticate(char[], byte[], boolean)} without the staff's confirmation.
   *
   * @throws CardException see there
   */
  default CardAuthentication authenticate(char[] pin, byte[] challenge) throws CardException {
    return authenticate(pin, challenge, false);
  }

  /**
   * Lets the holder prove with the PIN that the card is theirs: the card signs the challenge.
   *
   * @param pin four digits; overwritten with zeros before this returns, whatever the outcome
   * @param challenge 16 to 1024 fresh random bytes
   * @param staffConfirmed staff agree to use the last attempt. Without it a PIN is never sent to a
   *     card with fewer than two attempts left, because only the municipal office can unblock it
   * @throws CardException {@link CardOutcome#PIN_WRONG} with the attempts left, {@link
   *     CardOutcome#PIN_NEEDS_CONFIRMATION}, {@link CardOutcome#PIN_BLOCKED}, {@link
   *     CardOutcome#PIN_NOT_SET}, {@link CardOutcome#PIN_MALFORMED}, or any outcome of the card and
   *     reader
   */
  CardAuthentication authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException;

  /**
   * Asks what lies there as the card of a member of staff (職員証). A My Number card is told from
   * others by its application alone, before anything else is asked of the card.
   *
   * @param challenge 16 to 1024 fresh random bytes, which a card with a key signs
   * @param identifierToo whether a card without a key may be asked for its number
   * @throws CardException with any outcome but the PIN ones; {@link CardOutcome#READER_GONE} also
   *     for a desk whose agent does not know staff cards yet
   */
  StaffCard staffCard(byte[] challenge, boolean identifierToo) throws CardException;

  /** Powers the card off and gives the reader back. Never throws; harmless when repeated. */
  @Override
  void close();
}
