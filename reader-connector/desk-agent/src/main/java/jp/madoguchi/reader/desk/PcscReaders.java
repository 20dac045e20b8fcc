package jp.madoguchi.reader.desk;

import java.time.Clock;
import java.util.Timer;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.api.ReaderName;
import jp.madoguchi.reader.card.TakenCard;
import jp.madoguchi.reader.pcsc.PcscService;
import jp.madoguchi.reader.pcsc.PcscSettings;
import jp.madoguchi.reader.pcsc.PowerOff;
import jp.madoguchi.reader.pcsc.ReaderEvents;
import jp.madoguchi.reader.pcsc.ReaderPoll;
import jp.madoguchi.reader.pcsc.ReaderWatch;
import jp.madoguchi.reader.pcsc.WatchedReaders;
import jp.madoguchi.reader.smartcardio.SmartcardIoReaders;

/** The readers that the PC/SC service of this machine knows. */
public final class PcscReaders implements DeskReaders {
  private final PcscSettings settings;
  private final Timer timer = new Timer("time limits", true);
  private final WatchedReaders watch;

  public PcscReaders(PcscSettings settings) {
    this.settings = settings;
    this.watch =
        switch (settings.transport()) {
          case PCSCD, NATIVE -> new ReaderWatch(settings, timer, Clock.systemUTC());
          case SMARTCARDIO -> new ReaderPoll(settings, Clock.systemUTC());
        };
  }

  @Override
  public void watch(ReaderEvents listener) {
    watch.add(listener);
    start("reader watch", watch);
  }

  /** On a connection of its own: sessions at two readers do not wait for each other. */
  @Override
  public TakenCard take(ReaderName reader) throws CardException {
    return switch (settings.transport()) {
      case PCSCD, NATIVE -> PcscService.takeAlone(settings, timer, reader);
      case SMARTCARDIO -> new SmartcardIoReaders(settings.lockLimit()).take(reader);
    };
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
}
