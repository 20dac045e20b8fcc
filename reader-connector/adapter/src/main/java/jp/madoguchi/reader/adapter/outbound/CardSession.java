package jp.madoguchi.reader.adapter.outbound;

import java.util.Arrays;
import jp.madoguchi.reader.api.CardAuthentication;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderConnection;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.api.StaffCard;
import jp.madoguchi.reader.card.TakenCard;

/** The session that the application holds. */
final class CardSession implements ReaderConnection {
  private static final int SHORTEST_CHALLENGE = 16;
  private static final int LONGEST_CHALLENGE = 1024;

  private final ReaderName reader;
  private ReaderManagedConnection connection;
  private TakenCard card;
  private CardException broken;

  CardSession(ReaderManagedConnection connection, ReaderName reader) {
    this.connection = connection;
    this.reader = reader;
  }

  @Override
  public synchronized CardIdentity identify() throws CardException {
    return onCard(TakenCard::identify);
  }

  @Override
  public synchronized int triesLeft() throws CardException {
    return onCard(TakenCard::triesLeft);
  }

  @Override
  public synchronized byte[] certificate() throws CardException {
    return onCard(TakenCard::certificate);
  }

  @Override
  public synchronized CardAuthentication authenticate(
      char[] pin, byte[] challenge, boolean staffConfirmed) throws CardException {
    try {
      requireChallenge(challenge);
      return onCard(jpki -> jpki.authenticate(pin, challenge, staffConfirmed)).judged(challenge);
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  @Override
  public synchronized StaffCard staffCard(byte[] challenge, boolean identifierToo)
      throws CardException {
    requireChallenge(challenge);
    return onCard(taken -> taken.staffCard(challenge, identifierToo));
  }

  private static void requireChallenge(byte[] challenge) {
    if (challenge.length < SHORTEST_CHALLENGE || challenge.length > LONGEST_CHALLENGE) {
      throw new IllegalArgumentException("a challenge has 16 to 1024 bytes");
    }
  }

  private <T> T onCard(CardOperation<T> operation) throws CardException {
    if (connection == null) {
      throw new IllegalStateException("this session with " + reader + " has been closed");
    }
    if (broken != null) {
      throw new CardException(broken.outcome(), "the session is over", broken);
    }
    if (card == null) {
      card = connection.take(reader);
    }
    try {
      return operation.on(card);
    } catch (CardException e) {
      if (endsSession(e.outcome())) {
        broken = e;
        giveBack();
      }
      throw e;
    }
  }

  private static boolean endsSession(CardOutcome outcome) {
    return switch (outcome) {
      case CARD_PULLED, TIMED_OUT, READER_GONE, SERVICE_GONE, READER_BUSY -> true;
      default -> false;
    };
  }

  private void giveBack() {
    if (card != null) {
      boolean perhapsStillVerified = card.release();
      card = null;
      connection.cardGivenBack(reader, perhapsStillVerified);
    }
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      ReaderManagedConnection closing = connection;
      detach();
      closing.sessionClosed(this);
    }
  }

  /** The pool takes the connection back: the session can no longer be used. */
  synchronized void detach() {
    if (connection != null) {
      giveBack();
      connection = null;
    }
  }

  /** The server moves the session to another connection; the card is taken anew when needed. */
  synchronized void moveTo(ReaderManagedConnection other) {
    if (connection != null) {
      giveBack();
    }
    connection = other;
  }

  /** An operation on the card that is held. */
  private interface CardOperation<T> {
    T on(TakenCard card) throws CardException;
  }
}
