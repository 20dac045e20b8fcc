package jp.madoguchi.terminal.delivery;

import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.Optional;

/** Takes deliveries from the queue and attempts them until the queue closes. */
public final class DeliveryWorker implements Work {

  private static final System.Logger LOG = System.getLogger(DeliveryWorker.class.getName());

  private final DeliveryQueue queue;
  private final Runnable onEnd;

  /**
   * @param onEnd called when the worker has ended
   */
  public DeliveryWorker(DeliveryQueue queue, Runnable onEnd) {
    this.queue = queue;
    this.onEnd = onEnd;
  }

  @Override
  public void run() {
    try {
      Optional<DeliveryQueue.Entry> next = queue.take();
      while (next.isPresent()) {
        attempt(next.get());
        next = queue.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      onEnd.run();
    }
  }

  private void attempt(DeliveryQueue.Entry entry) {
    DeliveryFailedException failure;
    try {
      entry.delivery().attempt();
      queue.succeeded(entry);
      return;
    } catch (DeliveryFailedException e) {
      failure = e;
    } catch (RuntimeException | Error e) {
      // whatever the application throws at us, this worker must live and the capture must stay
      failure = new DeliveryFailedException("unexpected failure", e);
    }
    Duration wait = queue.failed(entry);
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} not delivered (failure {1}), again in {2} s: {3}",
        entry.delivery().label(),
        entry.failures(),
        wait.toSeconds(),
        failure.causes());
  }

  /** The queue's end ends the worker. */
  @Override
  public void release() {
    queue.close();
  }
}
