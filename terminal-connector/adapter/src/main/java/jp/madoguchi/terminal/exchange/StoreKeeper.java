package jp.madoguchi.terminal.exchange;

import jakarta.resource.spi.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.capture.NodeFolders;
import jp.madoguchi.terminal.capture.PutBack;
import jp.madoguchi.terminal.capture.StoreInUseException;
import jp.madoguchi.terminal.delivery.Courier;
import jp.madoguchi.terminal.delivery.DeliveryQueue;
import jp.madoguchi.terminal.delivery.Endpoint;
import jp.madoguchi.terminal.folder.Intake;
import jp.madoguchi.terminal.request.RequestWriter;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.sharing.LastOwned;
import jp.madoguchi.terminal.state.FolderProbe;
import jp.madoguchi.terminal.state.StateBoard;

/**
 * Opens the store as soon as it can be opened, watches whether it and the request folders can be
 * written, and clears what is too old.
 */
final class StoreKeeper implements Work {

  private static final System.Logger LOG = System.getLogger(StoreKeeper.class.getName());
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  /** However seldom the folders are listed: whoever follows a dead server must not be late. */
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

  private final ConnectorSettings settings;
  private final Clock clock;
  private final StateBoard board;
  private final SentRequests sent;
  private final RequestWriter writer;
  private final NodeSharing sharing;
  private final NodeFolders nodes;
  private final Set<Path> cleared = new HashSet<>();
  private final DeliveryQueue queue;
  private final Endpoint endpoint;
  private final Runnable onEnd;
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile CaptureStore store;
  private volatile Courier courier;
  private volatile Neighbours neighbours;
  private volatile Takeover takeover;
  private volatile boolean troubled;
  private Instant nextCleaning = Instant.MIN;

  StoreKeeper(
      ConnectorSettings settings,
      Clock clock,
      StateBoard board,
      SentRequests sent,
      RequestWriter writer,
      NodeSharing sharing,
      DeliveryQueue queue,
      Endpoint endpoint,
      Runnable onEnd) {
    this.settings = settings;
    this.clock = clock;
    this.board = board;
    this.sent = sent;
    this.writer = writer;
    this.sharing = sharing;
    this.nodes = new NodeFolders(settings.captureFolder());
    this.queue = queue;
    this.endpoint = endpoint;
    this.onEnd = onEnd;
  }

  @Override
  public void run() {
    try {
      do {
        round();
      } while (!released.await(betweenRounds().toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      onEnd.run();
    }
  }

  private Duration betweenRounds() {
    return settings.terminals().stream()
        .map(TerminalSettings::poll)
        .min(Duration::compareTo)
        .filter(poll -> poll.compareTo(LONGEST_ROUND) < 0)
        .orElse(LONGEST_ROUND);
  }

  private void round() {
    Optional<String> node = sharing.node();
    if (node.isEmpty()) {
      return; // the application has not told yet who this is
    }
    Path folder = nodes.of(node.get());
    try {
      if (store == null) {
        open(node.get(), folder);
      } else if (troubled || captureIsDown()) {
        store.probe();
        troubled = false;
      }
      for (TerminalSettings terminal : settings.terminals()) {
        board.up(terminal.id(), TerminalPart.CAPTURE, folder);
      }
      takeover.round();
      putBackWhatIsAsked();
      cleanNowAndThen();
    } catch (IOException e) {
      captureDown(folder, e);
    }
    settings.terminals().forEach(this::lookAtRequestFolders);
  }

  /** A request may have found it out before any result did. */
  private boolean captureIsDown() {
    return settings.terminals().stream()
        .anyMatch(terminal -> board.isDown(terminal.id(), TerminalPart.CAPTURE));
  }

  private void open(String node, Path folder) throws IOException {
    boolean upgraded = nodes.settle(node);
    LastOwned lastOwned = new LastOwned(folder);
    if (upgraded) {
      // there was nobody else, so that it may go on before anybody can be asked
      lastOwned.write(
          settings.terminals().stream()
              .collect(Collectors.toMap(TerminalSettings::id, unused -> OwnedDelivery.NOBODY)));
    }
    CaptureStore opened = CaptureStore.open(folder, clock);
    neighbours = new Neighbours(nodes, node, opened, clock);
    Courier starting =
        new Courier(
            settings, opened, neighbours, sharing.holdings(), sent, queue, endpoint, this::trouble);
    takeover = new Takeover(settings, sharing, opened, starting, neighbours, lastOwned);
    store = opened;
    courier = starting;
  }

  private void trouble() {
    troubled = true;
  }

  private void captureDown(Path folder, IOException cause) {
    TerminalFault fault =
        cause instanceof StoreInUseException
            ? TerminalFault.IN_USE
            : FolderProbe.writingFault(folder).orElse(TerminalFault.NOT_WRITABLE);
    for (TerminalSettings terminal : settings.terminals()) {
      if (!board.isDown(terminal.id(), TerminalPart.CAPTURE)) {
        LOG.log(System.Logger.Level.ERROR, "capture folder {0} is down: {1}", folder, cause);
      }
      board.down(terminal.id(), TerminalPart.CAPTURE, fault, folder);
    }
  }

  private void lookAtRequestFolders(TerminalSettings terminal) {
    terminal.folders().requests().forEach(folder -> lookAtRequestFolder(terminal, folder));
  }

  private void lookAtRequestFolder(TerminalSettings terminal, Path folder) {
    boolean down = board.isDown(terminal.id(), TerminalPart.REQUEST_FOLDER);
    Optional<TerminalFault> fault =
        down ? FolderProbe.writingFaultByTrial(folder) : FolderProbe.writingFault(folder);
    if (fault.isPresent()) {
      board.down(terminal.id(), TerminalPart.REQUEST_FOLDER, fault.get(), folder);
    } else {
      clearOnce(terminal, folder);
      board.up(terminal.id(), TerminalPart.REQUEST_FOLDER, folder);
    }
  }

  /** The operator's command leaves the keys; the asking goes once the file is back. */
  private void putBackWhatIsAsked() throws IOException {
    PutBack putBack = store.putBack();
    for (String key : putBack.asked()) {
      if (courier.requeue(key)) {
        LOG.log(System.Logger.Level.INFO, "put back as asked: {0}", key);
      }
      putBack.answered(key);
    }
  }

  /** Only whoever holds the store may: another process may be writing into the same folder. */
  private void clearOnce(TerminalSettings terminal, Path folder) {
    if (store == null || cleared.contains(folder)) {
      return;
    }
    try {
      writer.clearUnsent(terminal, folder);
      cleared.add(folder);
    } catch (LedgerAwayException asSoonAsItCanBeAsked) {
      LOG.log(System.Logger.Level.DEBUG, "whose the files in {0} are is not known yet", folder);
    } catch (IOException triedAgain) {
      LOG.log(System.Logger.Level.WARNING, "{0} cannot be cleared yet: {1}", folder, triedAgain);
    }
  }

  private void cleanNowAndThen() throws IOException {
    Instant now = clock.instant();
    if (!now.isBefore(nextCleaning)) {
      nextCleaning = now.plus(BETWEEN_CLEANINGS);
      new Housekeeping(settings, store, neighbours, sharing.holdings(), sent, clock).run();
    }
  }

  /** Where a terminal's files go; empty while the store cannot take any, or it is another's. */
  Optional<Intake> intake(TerminalId terminal) {
    Takeover begun = takeover;
    return troubled || begun == null || !begun.isBegun(terminal)
        ? Optional.empty()
        : Optional.ofNullable(courier);
  }

  Optional<Courier> courier() {
    return Optional.ofNullable(courier);
  }

  Optional<Neighbours> neighbours() {
    return Optional.ofNullable(neighbours);
  }

  @Override
  public void release() {
    released.countDown();
  }

  /** Lets go of the store; everything that used it has ended. */
  void close() {
    CaptureStore open = store;
    store = null;
    courier = null;
    takeover = null;
    neighbours = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "lock of the capture folder not released", e);
      }
    }
  }
}
