package jp.madoguchi.reader.adapter.outbound;

import jakarta.resource.spi.work.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.adapter.ReaderResourceAdapter;
import jp.madoguchi.reader.adapter.pcsc.PcscConnection;
import jp.madoguchi.reader.adapter.pcsc.PcscError;
import jp.madoguchi.reader.adapter.pcsc.PcscException;
import jp.madoguchi.reader.api.ReaderName;

/**
 * Powers off a card whose session broke after a PIN had been sent: without this the PIN could stay
 * verified for whoever comes next. Tries for half a minute, because the service may still be busy
 * with the broken session.
 */
final class PowerOff implements Work {
  private static final Duration PERSISTENCE = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
  private static final System.Logger LOG = System.getLogger(PowerOff.class.getName());

  private final ReaderResourceAdapter adapter;
  private final ReaderName reader;
  private volatile boolean released;

  PowerOff(ReaderResourceAdapter adapter, ReaderName reader) {
    this.adapter = adapter;
    this.reader = reader;
  }

  @Override
  public void run() {
    long end = System.nanoTime() + PERSISTENCE.toNanos();
    while (!released && !done()) {
      if (System.nanoTime() > end) {
        LOG.log(
            System.Logger.Level.WARNING,
            "the card on {0} could not be powered off; take it away",
            reader);
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean done() {
    try (PcscConnection service = adapter.connect()) {
      service.release(service.take(reader.value()));
      return true;
    } catch (PcscException e) {
      return e.error() == PcscError.NO_CARD || e.error() == PcscError.REMOVED_CARD;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the PC/SC service is not there yet", e);
      return false;
    }
  }

  @Override
  public void release() {
    released = true;
  }
}
