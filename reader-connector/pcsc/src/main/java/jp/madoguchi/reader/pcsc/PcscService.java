package jp.madoguchi.reader.pcsc;

import java.io.Closeable;
import java.io.IOException;
import java.util.Timer;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.JpkiApplication;
import jp.madoguchi.reader.card.TakenCard;

/**
 * A connection to the PC/SC service that is opened when a card is first wanted and again whenever
 * it has died, so it never becomes useless.
 */
public final class PcscService implements Closeable {
  private final PcscSettings settings;
  private final Timer timer;
  private PcscConnection connection;

  public PcscService(PcscSettings settings, Timer timer) {
    this.settings = settings;
    this.timer = timer;
  }

  /** Takes the card on a connection of its own, which ends with the session. */
  public static TakenCard takeAlone(PcscSettings settings, Timer timer, ReaderName reader)
      throws CardException {
    PcscService own = new PcscService(settings, timer);
    try {
      return new JpkiApplication(own.held(reader)) {
        @Override
        public boolean release() {
          try {
            return super.release();
          } finally {
            own.close();
          }
        }
      };
    } catch (CardException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  /** Takes the card; a connection that died since the last session is opened again, once. */
  public TakenCard take(ReaderName reader) throws CardException {
    return new JpkiApplication(held(reader));
  }

  private synchronized HeldCard held(ReaderName reader) throws CardException {
    boolean reused = connection != null && connection.isOpen();
    try {
      return takeOnce(reader);
    } catch (IOException e) {
      close();
      if (!reused) {
        throw CardFailure.ofConnection(e);
      }
    }
    try {
      return takeOnce(reader);
    } catch (IOException e) {
      close();
      throw CardFailure.ofConnection(e);
    }
  }

  private HeldCard takeOnce(ReaderName reader) throws CardException, IOException {
    if (connection == null || !connection.isOpen()) {
      connection = settings.connect(timer);
    }
    return HeldCard.take(connection, reader, settings, timer);
  }

  @Override
  public synchronized void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (IOException e) {
        System.getLogger(PcscService.class.getName())
            .log(System.Logger.Level.WARNING, "a PC/SC connection did not close cleanly", e);
      }
      connection = null;
    }
  }
}
