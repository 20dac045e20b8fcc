package jp.madoguchi.reader.desk;

import java.time.Clock;
import java.util.Timer;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.CardIdentity;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.CardSignature;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.PowerOff;
import jp.madoguchi.reader.pcsc.ReaderEvents;
import jp.madoguchi.reader.pcsc.ReaderWatch;

/** The readers that the PC/SC service of this machine knows. */
public final class PcscReaders implements DeskReaders {
  private final PcscSettings settings;
  private final Timer timer = new Timer("time limits", true);
  private final ReaderWatch watch;

  public PcscReaders(PcscSettings settings) {
    this.settings = settings;
    this.watch = new ReaderWatch(settings, timer, Clock.systemUTC());
  }

  @Override
  public void watch(ReaderEvents listener) {
    watch.add(listener);
    start("reader watch", watch);
  }

  /** On a connection of its own: sessions at two readers do not wait for each other. */
  @Override
  public TakenCard take(ReaderName reader) throws CardException {
    PcscService service = new PcscService(settings, timer);
    try {
      return new OwnConnection(service, service.take(reader));
    } catch (CardException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  @Override
  public void powerOff(ReaderName reader) {
    start("power off", new PowerOff(settings, timer, reader));
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    watch.stop();
    timer.cancel();
  }

  /** A card whose release also closes the connection it was taken through. */
  private record OwnConnection(PcscService service, TakenCard card) implements TakenCard {
    @Override
    public CardIdentity identify() throws CardException {
      return card.identify();
    }

    @Override
    public int triesLeft() throws CardException {
      return card.triesLeft();
    }

    @Override
    public byte[] certificate() throws CardException {
      return card.certificate();
    }

    @Override
    public CardSignature authenticate(char[] pin, byte[] challenge, boolean staffConfirmed)
        throws CardException {
      return card.authenticate(pin, challenge, staffConfirmed);
    }

    @Override
    public boolean release() {
      try {
        return card.release();
      } finally {
        service.close();
      }
    }
  }
}
