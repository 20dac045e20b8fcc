package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.TimerTask;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardOutcome;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.CardChannel;

/** The card on a reader, held exclusively through a PC/SC connection, from first use to release. */
final class HeldCard implements CardChannel {
  private static final long RETRY_NANOS = Duration.ofMillis(20).toNanos();
  private static final int VERIFY = 0x20;

  private final PcscConnection connection;
  private final TimerTask sessionEnd;
  private PcscConnection.Handle card;
  private volatile boolean overdue;
  private boolean pinSent;
  private boolean pulled;

  private HeldCard(
      PcscConnection connection,
      PcscConnection.Handle card,
      PcscSettings settings,
      java.util.Timer timer) {
    this.connection = connection;
    this.card = card;
    this.sessionEnd =
        new TimerTask() {
          @Override
          public void run() {
            overdue = true;
            closeConnection();
          }
        };
    timer.schedule(sessionEnd, settings.sessionLimit().toMillis());
  }

  /**
   * Takes the card, waiting while another program holds it, and powers it off and on: whoever had
   * it before may have left a verified PIN.
   *
   * @throws IOException when the connection is dead
   */
  static HeldCard take(
      PcscConnection connection, ReaderName reader, PcscSettings settings, java.util.Timer timer)
      throws CardException, IOException {
    long end = System.nanoTime() + settings.lockLimit().toNanos();
    while (true) {
      try {
        return new HeldCard(connection, fresh(connection, reader), settings, timer);
      } catch (PcscException e) {
        if (!passing(e.error()) || System.nanoTime() > end) {
          throw CardFailure.whileTaking(e);
        }
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  /** Held by another program, or just being put down. */
  private static boolean passing(PcscError error) {
    return error == PcscError.SHARING_VIOLATION || error == PcscError.UNPOWERED_CARD;
  }

  private static PcscConnection.Handle fresh(PcscConnection connection, ReaderName reader)
      throws PcscException, IOException {
    PcscConnection.Handle taken = connection.take(reader.value());
    try {
      return connection.powerCycle(taken);
    } catch (PcscException e) {
      giveBack(connection, taken);
      throw e;
    }
  }

  private static void giveBack(PcscConnection connection, PcscConnection.Handle taken)
      throws IOException {
    try {
      connection.release(taken);
    } catch (PcscException e) {
      connection.close(); // the service then gives back what was taken
    }
  }

  @Override
  public byte[] transmit(byte[] command) throws CardException {
    pinSent |= command[1] == VERIFY && command.length > 4;
    try {
      byte[] answer = connection.transmit(card, command);
      if (answer.length < 2) {
        pulled = true;
        throw new CardException(CardOutcome.CARD_PULLED, "the card went away inside a command");
      }
      return answer;
    } catch (PcscException e) {
      throw broken(e);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private CardException broken(PcscException e) {
    CardException failure = CardFailure.inSession(e);
    pulled |= failure.outcome() == CardOutcome.CARD_PULLED;
    return failure;
  }

  @Override
  public void powerCycle() throws CardException {
    if (pulled) {
      throw new CardException(CardOutcome.CARD_PULLED, "the card has been pulled away");
    }
    try {
      card = connection.powerCycle(card);
      pinSent = false;
    } catch (PcscException e) {
      throw broken(e);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * Powers the card off and gives it back. One that went away is only let go of, see {@link
   * PcscConnection#leave}; should that have been a mistake, whoever powers it off later finds it.
   */
  @Override
  public boolean release() {
    sessionEnd.cancel();
    try {
      if (pulled) {
        connection.leave(card);
        return pinSent;
      }
      connection.release(card);
      return false;
    } catch (PcscException | IOException e) {
      closeConnection();
      return pinSent;
    }
  }

  private CardException gone(IOException e) {
    closeConnection();
    if (overdue) {
      return new CardException(CardOutcome.TIMED_OUT, "the session took too long", e);
    }
    return CardFailure.ofConnection(e);
  }

  private void closeConnection() {
    try {
      connection.close();
    } catch (IOException e) {
      System.getLogger(HeldCard.class.getName())
          .log(System.Logger.Level.WARNING, "a PC/SC connection did not close cleanly", e);
    }
  }
}
