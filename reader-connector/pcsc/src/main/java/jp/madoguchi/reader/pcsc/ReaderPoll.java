package jp.madoguchi.reader.pcsc;

import java.time.Clock;
import jp.madoguchi.reader.api.CardException;
import jp.madoguchi.reader.smartcardio.SmartcardIoReaders;

/** Looks at the readers of {@code javax.smartcardio} again and again. */
public final class ReaderPoll extends WatchedReaders {
  private static final long PAUSE_MILLIS = 250;

  private final SmartcardIoReaders readers;

  public ReaderPoll(PcscSettings settings, Clock clock) {
    super(settings.readers(), clock);
    this.readers = new SmartcardIoReaders(settings.lockLimit());
  }

  @Override
  public void run() {
    do {
      look();
    } while (pause(PAUSE_MILLIS));
  }

  private void look() {
    try {
      listed(readers.slots());
    } catch (CardException e) {
      serviceGone("javax.smartcardio: " + e.getMessage());
    } catch (RuntimeException e) {
      // the poll must outlive anything, or the readers would be deaf without anybody knowing
      serviceGone("javax.smartcardio: " + e);
    }
  }
}
