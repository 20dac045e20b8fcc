package jp.madoguchi.terminal.exchange;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.delivery.Courier;
import jp.madoguchi.terminal.delivery.DeliveryQueue;
import jp.madoguchi.terminal.delivery.DeliveryWorker;
import jp.madoguchi.terminal.delivery.Endpoint;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.delivery.StateTeller;
import jp.madoguchi.terminal.folder.FolderWatch;
import jp.madoguchi.terminal.request.RequestWriter;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.state.StateBoard;

/**
 * Everything that runs while an endpoint is active: one watch per folder, the store's keeper, the
 * workers.
 */
final class Reception {

  private static final System.Logger LOG = System.getLogger(Reception.class.getName());

  /** A delivery under way may take this long to end; then the application is taken away from it. */
  private static final int PATIENCE_SECONDS = 15;

  private final NodeSharing sharing;
  private final DeliveryQueue queue;
  private final StateTeller teller;
  private final StoreKeeper keeper;
  private final List<Work> works = new ArrayList<>();
  private final Phaser running = new Phaser(1);

  Reception(
      ConnectorSettings settings,
      Clock clock,
      RetryBackoff backoff,
      StateBoard board,
      SentRequests sent,
      RequestWriter writer,
      NodeSharing sharing,
      Endpoint endpoint) {
    this.queue = new DeliveryQueue(backoff);
    this.sharing = sharing;
    this.teller = new StateTeller(queue, endpoint, sharing.holdings());
    this.keeper =
        new StoreKeeper(
            settings, clock, board, sent, writer, sharing, queue, endpoint, this::workEnded);
    if (!settings.terminals().isEmpty()) {
      works.add(keeper);
    }
    for (TerminalSettings terminal : settings.terminals()) {
      watch(terminal, CaptureSource.FACE, terminal.folders().face(), board);
      for (Path folder : terminal.folders().results()) {
        watch(terminal, CaptureSource.RESULT, folder, board);
      }
    }
    for (int i = 0; i < settings.workers() && !works.isEmpty(); i++) {
      works.add(new DeliveryWorker(queue, this::workEnded));
    }
  }

  private void watch(
      TerminalSettings terminal, CaptureSource source, Path folder, StateBoard board) {
    TerminalId id = terminal.id();
    works.add(
        new FolderWatch(
            terminal,
            source,
            folder,
            () -> sharing.holdings().of(id).isPresent(),
            () -> keeper.intake(id),
            board,
            this::workEnded));
  }

  void start(WorkManager workManager) throws ResourceException {
    for (Work work : works) {
      running.register();
      try {
        workManager.startWork(work, WorkManager.INDEFINITE, null, null);
      } catch (ResourceException e) {
        workEnded();
        throw e;
      }
    }
  }

  private void workEnded() {
    running.arriveAndDeregister();
  }

  void stop() {
    works.forEach(Work::release);
    queue.close();
    try {
      running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.log(System.Logger.Level.WARNING, "a delivery is still under way; its capture is kept");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.close();
  }

  StateTeller teller() {
    return teller;
  }

  Optional<Courier> courier() {
    return keeper.courier();
  }

  Optional<Neighbours> neighbours() {
    return keeper.neighbours();
  }
}
