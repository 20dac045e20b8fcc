package jp.madoguchi.reader.pcsc;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.reader.api.ReaderName;

/**
 * Powers off a card whose session broke after a PIN had been sent: without this the PIN could stay
 * verified for whoever comes next. Tries for half a minute, because the service may still be busy
 * with the broken session.
 */
public final class PowerOff implements Runnable {
  private static final Duration PERSISTENCE = Duration.ofSeconds(30);

  /**
   * The service looks every 400 ms whether a card is there. Powering off what it has not yet seen
   * go makes the reader deaf to the next card, see {@link PcscConnection#leave}.
   */
  private static final long SERVICE_LOOKS_NANOS = Duration.ofMillis(600).toNanos();

  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();
  private static final System.Logger LOG = System.getLogger(PowerOff.class.getName());

  private final PcscSettings settings;
  private final Timer timer;
  private final ReaderName reader;
  private volatile boolean stopped;

  public PowerOff(PcscSettings settings, Timer timer, ReaderName reader) {
    this.settings = settings;
    this.timer = timer;
    this.reader = reader;
  }

  @Override
  public void run() {
    long begin = System.nanoTime();
    long end = begin + PERSISTENCE.toNanos();
    while (!stopped && System.nanoTime() - begin < SERVICE_LOOKS_NANOS) {
      LockSupport.parkNanos(begin + SERVICE_LOOKS_NANOS - System.nanoTime());
    }
    while (!stopped && !done()) {
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
    try (PcscConnection watch = settings.connect(timer);
        PcscConnection service = settings.connect(timer)) {
      if (watch.readersAndWatch().stream().noneMatch(this::holdsCard)) {
        return true;
      }
      service.release(service.take(reader.value()));
      return true;
    } catch (PcscException e) {
      return e.error() == PcscError.NO_CARD || e.error() == PcscError.REMOVED_CARD;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the PC/SC service is not there yet", e);
      return false;
    }
  }

  private boolean holdsCard(ReaderSlot slot) {
    return slot.name().equals(reader.value()) && slot.cardPresent();
  }

  /** Gives up. */
  public void stop() {
    stopped = true;
  }
}
