package jp.madoguchi.terminal.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.QuarantineReason;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.capture.CaptureKey;
import jp.madoguchi.terminal.capture.CaptureSource;
import jp.madoguchi.terminal.capture.CaptureStore;
import jp.madoguchi.terminal.capture.CopyCheck;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.capture.Quarantined;
import jp.madoguchi.terminal.capture.Refusals;
import jp.madoguchi.terminal.capture.Streamed;
import jp.madoguchi.terminal.folder.Intake;
import jp.madoguchi.terminal.folder.Originals;
import jp.madoguchi.terminal.messages.MessageCodec;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.settings.AfterDelivery;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.Limits;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.sharing.Holdings;
import jp.madoguchi.terminal.sharing.Holdings.Holding;

/**
 * Between folders and application: takes files in, queues them, and clears up once the application
 * has committed. One per opened store.
 */
public final class Courier implements Intake, Neighbours.Heir {

  private static final System.Logger LOG = System.getLogger(Courier.class.getName());

  /** For so long a request that came back waits for the {@code .err} file that explains it. */
  private static final Duration ERR_GRACE = Duration.ofSeconds(2);

  private final ConnectorSettings settings;
  private final CaptureStore store;
  private final Neighbours neighbours;
  private final Holdings holdings;
  private final SentRequests sent;
  private final DeliveryQueue queue;
  private final Endpoint endpoint;
  private final MessageCodec codec;
  private final Set<String> errorTexts = ConcurrentHashMap.newKeySet();

  /** Of which terminals what had been captured before is queued. */
  private final Map<TerminalId, Holding> resumed = new HashMap<>();

  private final Runnable onStoreFailure;

  /**
   * @param onStoreFailure told when the store could not be written or read; must be quick
   */
  public Courier(
      ConnectorSettings settings,
      CaptureStore store,
      Neighbours neighbours,
      Holdings holdings,
      SentRequests sent,
      DeliveryQueue queue,
      Endpoint endpoint,
      Runnable onStoreFailure) {
    this.settings = settings;
    this.store = store;
    this.neighbours = neighbours;
    this.holdings = holdings;
    this.sent = sent;
    this.queue = queue;
    this.endpoint = endpoint;
    this.onStoreFailure = onStoreFailure;
    this.codec = new MessageCodec((int) Math.min(settings.limits().message(), Integer.MAX_VALUE));
  }

  /**
   * Queues what was captured of that terminal before, here or elsewhere, and not committed. What is
   * captured from now on is queued after it.
   */
  public synchronized void resume(TerminalId terminal, Holding holding) {
    resumed.put(terminal, holding);
    store.waiting().stream()
        .filter(capture -> capture.terminal().equals(terminal))
        .forEach(capture -> queue(capture, holding, false));
    store.quarantined().stream()
        .filter(quarantined -> quarantined.capture().terminal().equals(terminal))
        .forEach(this::putAside);
  }

  /** Another server's capture goes before everything that was captured since. */
  @Override
  public synchronized void waits(Capture capture) {
    turnOf(capture.terminal()).ifPresent(holding -> queue(capture, holding, true));
  }

  @Override
  public synchronized void putAside(Quarantined quarantined) {
    if (!quarantined.told()) {
      turnOf(quarantined.capture().terminal())
          .ifPresent(holding -> queue.submit(new QuarantineDelivery(this, quarantined, holding)));
    }
  }

  /** Empty before its turn has begun: {@link #resume} then brings what is there, in its order. */
  private Optional<Holding> turnOf(TerminalId terminal) {
    return Optional.ofNullable(resumed.get(terminal))
        .filter(holding -> holdings.isStill(terminal, holding));
  }

  @Override
  public void take(
      TerminalSettings terminal,
      CaptureSource source,
      String fileName,
      byte[] bytes,
      QuarantineReason reason)
      throws IOException {
    Optional<Capture> capture;
    try {
      capture = store.capture(terminal.id(), source, fileName, bytes);
    } catch (IOException e) {
      onStoreFailure.run();
      throw e;
    }
    if (capture.isPresent()) {
      admit(capture.get(), reason);
    } else if (store.place(CaptureKey.of(source, fileName, bytes))
        != CaptureStore.CapturePlace.WAITING) {
      store.countDuplicate(terminal.id(), fileName);
    }
  }

  private void admit(Capture capture, QuarantineReason reason) {
    if (reason == null) {
      queue(capture);
      return;
    }
    try {
      putAside(capture, reason, List.of());
    } catch (IOException e) {
      onStoreFailure.run();
      queue(capture);
    }
  }

  @Override
  public String takeLarge(
      TerminalSettings terminal,
      CaptureSource source,
      Path original,
      CopyCheck unchanged,
      QuarantineReason reason)
      throws IOException {
    String fileName = original.getFileName().toString();
    Streamed taken;
    try {
      taken = store.captureStreaming(terminal.id(), source, fileName, original, unchanged);
    } catch (IOException e) {
      onStoreFailure.run();
      throw e;
    }
    if (taken.capture().isPresent()) {
      admit(taken.capture().get(), reason);
    } else if (store.place(taken.key()) != CaptureStore.CapturePlace.WAITING) {
      store.countDuplicate(terminal.id(), fileName);
    }
    return taken.key();
  }

  @Override
  public CaptureStore.CapturePlace place(String key) {
    return store.place(key);
  }

  private synchronized void queue(Capture capture) {
    turnOf(capture.terminal()).ifPresent(holding -> queue(capture, holding, false));
  }

  private void queue(Capture capture, Holding holding, boolean first) {
    Optional<MessageName> name = MessageName.tryParse(capture.fileName()).filter(Refusals::is);
    boolean err = name.map(MessageName::extension).filter("err"::equals).isPresent();
    if (err) {
      errorTexts.add(errorKey(capture, name.get()));
    }
    boolean wait = name.isPresent() && !err;
    CaptureDelivery delivery = new CaptureDelivery(this, capture, holding);
    if (first) {
      queue.submitFirst(delivery);
    } else {
      queue.submit(delivery, wait ? ERR_GRACE : Duration.ZERO);
    }
  }

  /**
   * Puts a quarantined file back, whosever it is; {@code false} when there is none with this key.
   */
  public boolean requeue(String key) throws IOException {
    Optional<Capture> here = store.requeue(key);
    Optional<Capture> capture = here.isPresent() ? here : neighbours.requeue(key);
    capture.ifPresent(this::queue);
    return capture.isPresent();
  }

  /** Whether a delivery made for that holding still has something to do. */
  boolean mayDeliver(Capture capture, Holding holding) {
    return holdings.isStill(capture.terminal(), holding)
        && store.place(capture.key()) == CaptureStore.CapturePlace.WAITING;
  }

  boolean mayTell(Quarantined quarantined, Holding holding) {
    return holdings.isStill(quarantined.capture().terminal(), holding)
        && store.place(quarantined.capture().key()) == CaptureStore.CapturePlace.QUARANTINE;
  }

  /** The store failed under a delivery. */
  void storeFailed() {
    onStoreFailure.run();
  }

  void putAside(Capture capture, QuarantineReason reason, List<String> arguments)
      throws IOException {
    announce(store.quarantine(capture, reason, arguments));
    removeOriginal(capture);
  }

  private void announce(Quarantined quarantined) {
    LOG.log(
        System.Logger.Level.WARNING,
        "quarantined {0} {1}: {2} {3}",
        quarantined.capture().terminal(),
        quarantined.capture().fileName(),
        quarantined.reason(),
        quarantined.arguments());
    putAside(quarantined);
  }

  void finish(Capture capture) throws IOException {
    boolean keep =
        settings
            .terminal(capture.terminal())
            .map(terminal -> terminal.afterDelivery() != AfterDelivery.DELETE)
            .orElse(true);
    store.archive(capture, keep);
    removeOriginal(capture);
  }

  /** If it is held by another program just now, the folder's next listing tries again. */
  private void removeOriginal(Capture capture) {
    settings
        .terminal(capture.terminal())
        .filter(terminal -> terminal.afterDelivery() != AfterDelivery.LEAVE)
        .ifPresent(
            terminal -> {
              for (Path folder : Originals.folders(terminal, capture.source())) {
                Path original = folder.resolve(capture.fileName());
                Originals.remove(original, capture.source(), capture.key());
              }
            });
  }

  /**
   * Results of one reader stay in order, and so does everything about one request. Where the reader
   * is not known each face result goes by itself: nobody's result waits for another's.
   */
  String laneOf(Capture capture) {
    String lane =
        capture.source() == CaptureSource.FACE
            ? Optional.ofNullable(readerOf(capture)).orElse(capture.key())
            : MessageName.tryParse(capture.fileName())
                .map(MessageName::suffix)
                .orElse(capture.key());
    return capture.terminal() + " " + capture.source() + " " + lane;
  }

  String readerOf(Capture capture) {
    return settings
        .terminal(capture.terminal())
        .map(terminal -> terminal.readers().of(capture.fileName()))
        .orElse(null);
  }

  boolean isOurs(Capture capture, MessageName name) throws DeliveryFailedException {
    try {
      return sent.isOurs(capture.terminal(), name.suffix());
    } catch (LedgerAwayException e) {
      throw new DeliveryFailedException("whose request it was cannot be asked", e);
    }
  }

  Optional<String> askedReception(Capture capture, MessageName name)
      throws DeliveryFailedException {
    try {
      return sent.receptionNumber(capture.terminal(), name.suffix());
    } catch (LedgerAwayException e) {
      throw new DeliveryFailedException("what was asked for cannot be asked", e);
    }
  }

  Limits limits() {
    return settings.limits();
  }

  boolean isForeign(Capture capture, String institutionCode) {
    return institutionCode != null
        && settings
            .terminal(capture.terminal())
            .filter(terminal -> !terminal.institutionCode().equals(institutionCode.strip()))
            .isPresent();
  }

  boolean hasErrorText(Capture capture, MessageName returnedRequest) {
    return errorTexts.contains(errorKey(capture, returnedRequest));
  }

  private static String errorKey(Capture capture, MessageName name) {
    return capture.terminal() + "~" + name.prefix() + name.phase() + "~" + name.suffix();
  }

  /** Today's counts. */
  public List<FamilyStatistics> statistics() {
    return store.statistics();
  }

  /** What lies in quarantine here, in the order of capture. */
  public List<Quarantined> quarantined() {
    return store.quarantined();
  }

  CaptureStore store() {
    return store;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  MessageCodec codec() {
    return codec;
  }
}
