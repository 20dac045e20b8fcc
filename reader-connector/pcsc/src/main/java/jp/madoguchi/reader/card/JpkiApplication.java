package jp.madoguchi.reader.card;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.StaffCard;

/**
 * The JPKI application (公的個人認証AP) of the card that is held: user authentication only. The cost of a
 * whole authentication is nine exchanges.
 */
public class JpkiApplication implements TakenCard {
  private static final int TOKEN_NAME_LENGTH = 32;
  private static final int READ_LENGTH = 256;
  private static final int LONGEST_CERTIFICATE = 8192;

  private final CardChannel channel;
  private final JpkiCommands card;
  private boolean selected;
  private byte[] certificate;

  public JpkiApplication(CardChannel channel) {
    this.channel = channel;
    this.card = new JpkiCommands(channel);
  }

  @Override
  public CardIdentity identify() throws CardException {
    select();
    CardAnswer answer = expectOk(card.read(JpkiProfile.TOKEN_FILE, TOKEN_NAME_LENGTH), "token");
    return CardIdentity.of(new String(answer.data(), StandardCharsets.US_ASCII).strip());
  }

  @Override
  public byte[] certificate() throws CardException {
    select();
    if (certificate == null) {
      CardAnswer first = card.read(JpkiProfile.CERTIFICATE_FILE, READ_LENGTH);
      if (first.notVerified()) {
        throw new CardException(
            CardOutcome.PIN_REQUIRED, "the certificate is readable only after the PIN");
      }
      certificate = wholeFile(expectOk(first, "certificate"));
    }
    return certificate.clone();
  }

  /** A card that still counts the PIN as verified is powered off and asked again. */
  @Override
  public int triesLeft() throws CardException {
    select();
    CardAnswer answer = card.askPin();
    if (answer.ok()) {
      powerCycle();
      select();
      answer = card.askPin();
    }
    if (answer.countsTries()) {
      return answer.tries();
    }
    if (answer.blocked()) {
      return 0;
    }
    if (answer.notFound()) {
      throw new CardException(CardOutcome.PIN_NOT_SET, "this card has no PIN");
    }
    throw unreadable("PIN state", answer);
  }

  @Override
  public CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
      throws CardException {
    requireDigits(pin);
    byte[] before = certificateIfReadable();
    requireTries(staffConfirmed);
    try {
      verify(pin);
      byte[] own = before == null ? certificate() : before;
      byte[] signature = expectOk(card.sign(hash(own, challenge)), "signature").data();
      return new CardSignature(own, signature);
    } finally {
      forgetPin();
    }
  }

  @Override
  public StaffCard staffCard(byte[] challenge, boolean identifierToo) throws CardException {
    selected = false;
    return new StaffCardApplication(card).prove(challenge, identifierToo);
  }

  @Override
  public boolean release() {
    return channel.release();
  }

  /** A failure changes nothing of what the holder proved; the end of the session tries again. */
  private void forgetPin() {
    try {
      powerCycle();
    } catch (CardException e) {
      System.getLogger(JpkiApplication.class.getName())
          .log(System.Logger.Level.DEBUG, "the card went away right after the PIN", e);
    }
  }

  private void select() throws CardException {
    if (selected) {
      return;
    }
    CardAnswer answer = card.select();
    if (answer.notFound()) {
      throw new CardException(CardOutcome.NOT_MY_NUMBER_CARD, "the card has no JPKI application");
    }
    expectOk(answer, "selection");
    selected = true;
  }

  private void powerCycle() throws CardException {
    selected = false;
    channel.powerCycle();
  }

  /** Null for a phone. */
  private byte[] certificateIfReadable() throws CardException {
    try {
      return certificate();
    } catch (CardException e) {
      if (e.outcome() == CardOutcome.PIN_REQUIRED) {
        return null;
      }
      throw e;
    }
  }

  private static void requireDigits(char[] pin) throws CardException {
    boolean digits = pin.length == JpkiProfile.PIN_LENGTH;
    for (int i = 0; digits && i < pin.length; i++) {
      digits = pin[i] >= '0' && pin[i] <= '9';
    }
    if (!digits) {
      throw new CardException(CardOutcome.PIN_MALFORMED, "the PIN must be four digits; not sent");
    }
  }

  private void requireTries(boolean staffConfirmed) throws CardException {
    int left = triesLeft();
    if (left == 0) {
      throw new CardException(CardOutcome.PIN_BLOCKED, 0, "no attempts left; PIN not sent");
    }
    if (left < 2 && !staffConfirmed) {
      throw new CardException(
          CardOutcome.PIN_NEEDS_CONFIRMATION, left, "it would be the last attempt; PIN not sent");
    }
  }

  private void verify(char[] pin) throws CardException {
    CardAnswer answer = card.verify(pin);
    if (answer.countsTries() && answer.tries() > 0) {
      throw new CardException(CardOutcome.PIN_WRONG, answer.tries(), "the card refused the PIN");
    }
    if (answer.countsTries() || answer.blocked()) {
      throw new CardException(CardOutcome.PIN_BLOCKED, 0, "the card has blocked the PIN");
    }
    if (answer.notFound()) {
      throw new CardException(CardOutcome.PIN_NOT_SET, "this card has no PIN");
    }
    expectOk(answer, "PIN");
  }

  /** The file is longer than the certificate in it: its own length tells where to stop. */
  private byte[] wholeFile(CardAnswer first) throws CardException {
    int length = derLength(first.data());
    ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
    whole.write(first.data(), 0, Math.min(length, first.data().length));
    while (whole.size() < length) {
      int wanted = Math.min(READ_LENGTH, length - whole.size());
      CardAnswer next = expectOk(card.readOn(whole.size(), wanted), "certificate");
      if (next.data().length == 0) {
        throw new CardException(CardOutcome.UNREADABLE, "the certificate ends too early");
      }
      whole.write(next.data(), 0, Math.min(next.data().length, length - whole.size()));
    }
    return whole.toByteArray();
  }

  private static int derLength(byte[] data) throws CardException {
    boolean sequence = data.length > 4 && data[0] == 0x30 && (data[1] & 0xFF) == 0x82;
    int length = sequence ? 4 + ((data[2] & 0xFF) << 8 | data[3] & 0xFF) : 0;
    if (length < 5 || length > LONGEST_CERTIFICATE) {
      throw new CardException(CardOutcome.UNREADABLE, "the card carries no certificate");
    }
    return length;
  }

  private static byte[] hash(byte[] certificate, byte[] challenge) throws CardException {
    try {
      return MessageDigest.getInstance(JpkiProfile.of(certificate).hash()).digest(challenge);
    } catch (GeneralSecurityException e) {
      throw new CardException(CardOutcome.UNREADABLE, "the certificate cannot be parsed", e);
    }
  }

  private static CardAnswer expectOk(CardAnswer answer, String step) throws CardException {
    if (!answer.ok()) {
      throw unreadable(step, answer);
    }
    return answer;
  }

  private static CardException unreadable(String step, CardAnswer answer) {
    return new CardException(CardOutcome.UNREADABLE, step + " answered " + answer);
  }
}
