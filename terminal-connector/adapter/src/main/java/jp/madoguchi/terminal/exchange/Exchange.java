package jp.madoguchi.terminal.exchange;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.LedgerAwayException;
import jp.madoguchi.terminal.api.NodeCaptures;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.capture.Neighbours;
import jp.madoguchi.terminal.delivery.Courier;
import jp.madoguchi.terminal.delivery.Endpoint;
import jp.madoguchi.terminal.delivery.RetryBackoff;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;
import jp.madoguchi.terminal.request.RequestWriter;
import jp.madoguchi.terminal.request.SentRequests;
import jp.madoguchi.terminal.request.SuffixCounter;
import jp.madoguchi.terminal.settings.ConnectorSettings;
import jp.madoguchi.terminal.settings.TerminalSettings;
import jp.madoguchi.terminal.state.FolderTrials;
import jp.madoguchi.terminal.state.StateBoard;

/**
 * The exchange with all configured terminals. Made without touching a disk; requests can be written
 * at once, results are taken while an endpoint is active.
 */
public final class Exchange {

  private final ConnectorSettings settings;
  private final Clock clock;
  private final RetryBackoff backoff;
  private final StateBoard board;
  private final SuffixCounter suffixes;
  private final SentRequests sent;
  private final RequestWriter writer;
  private final NodeSharing sharing;
  private volatile Reception reception;

  /**
   * @param clock with zone Asia/Tokyo: it says where a day begins
   */
  public Exchange(ConnectorSettings settings, Clock clock, RetryBackoff backoff) {
    this.settings = settings;
    this.clock = clock;
    this.backoff = backoff;
    this.board = new StateBoard(clock, this::changed);
    this.sent = new SentRequests(settings.captureFolder(), clock);
    this.suffixes = new SuffixCounter(sent, clock);
    this.writer = new RequestWriter(settings.captureFolder(), sent, board, clock);
    this.sharing = new NodeSharing(sent, board, this::isActive, this::captures);
  }

  /** What the application says of this server and of what it owns. */
  public TerminalSharing sharing() {
    return sharing;
  }

  /** Holds what the application said to an exchange in whose place this one comes. */
  public void inherit(Exchange before) {
    sharing.inherit(before.sharing);
  }

  private List<NodeCaptures> captures() {
    Optional<Neighbours> open = Optional.ofNullable(reception).flatMap(Reception::neighbours);
    try {
      return open.isPresent() ? open.get().captures() : List.of();
    } catch (IOException notReadableNow) {
      return List.of();
    }
  }

  private void changed(TerminalState state) {
    Reception active = reception;
    if (active != null) {
      active.teller().accept(state);
    }
  }

  /**
   * Begins to take results and to deliver them.
   *
   * @throws NotSupportedException an endpoint is active already: two would be told everything twice
   * @throws ResourceException the server gives no threads
   */
  public synchronized void activate(
      MessageEndpointFactory factory,
      WorkManager workManager,
      TransactionSynchronizationRegistry registry)
      throws ResourceException {
    if (reception != null) {
      throw new NotSupportedException("one message-driven bean per terminal connector");
    }
    board.clear();
    Reception starting =
        new Reception(
            settings,
            clock,
            backoff,
            board,
            sent,
            writer,
            sharing,
            new Endpoint(factory, registry));
    reception = starting;
    try {
      starting.start(workManager);
    } catch (ResourceException | RuntimeException e) {
      deactivate();
      throw e;
    }
  }

  /** Ends what {@link #activate} began and waits for it; does nothing when nothing is active. */
  public synchronized void deactivate() {
    Reception ending = reception;
    if (ending != null) {
      ending.stop();
      reception = null;
      board.clear();
    }
  }

  /** Whether an endpoint is active. */
  public boolean isActive() {
    return reception != null;
  }

  /** The configured terminals. */
  public List<TerminalId> terminals() {
    return settings.terminals().stream().map(TerminalSettings::id).toList();
  }

  /** 医療機関コード of a terminal, for requests that leave it to the connector. */
  public String code(TerminalId terminal) {
    return configured(terminal).institutionCode();
  }

  /** See {@link jp.madoguchi.terminal.api.TerminalConnection#answerLimit}. */
  public Optional<Duration> answerLimit(TerminalId terminal, MessageFamily family) {
    return configured(terminal).answers().of(family);
  }

  /** See {@link jp.madoguchi.terminal.api.TerminalConnection#reserveSuffix}. */
  public String reserveSuffix(TerminalId terminal) throws TerminalUnavailableException {
    configured(terminal);
    try {
      return suffixes.next();
    } catch (LedgerAwayException away) {
      throw writer.notKept(terminal, away);
    }
  }

  /** Writes a request whose suffix was reserved. */
  public RequestTicket write(TerminalId terminal, MessageName name, TerminalMessage message)
      throws TerminalException {
    return writer.write(configured(terminal), name, message);
  }

  private TerminalSettings configured(TerminalId terminal) {
    return settings
        .terminal(terminal)
        .orElseThrow(() -> new IllegalArgumentException("no terminal " + terminal));
  }

  /** The state of every part; of another server's terminal only what is used here. */
  public List<TerminalState> states() {
    List<TerminalState> all = board.of(terminals());
    return isActive() && sharing.isJoined() ? all.stream().filter(this::isUsedHere).toList() : all;
  }

  private boolean isUsedHere(TerminalState state) {
    boolean watched =
        state.part() == TerminalPart.FACE_FOLDER || state.part() == TerminalPart.RESULT_FOLDER;
    return !watched || sharing.holdings().of(state.terminal()).isPresent();
  }

  /** See {@link jp.madoguchi.terminal.api.TerminalConnection#tryFolders}. */
  public List<FolderTrial> tryFolders() {
    return FolderTrials.of(settings);
  }

  /** Today's counts; empty while the store is not open. */
  public List<FamilyStatistics> statistics() {
    return courier().map(Courier::statistics).orElse(List.of());
  }

  /** What lies in quarantine, of all servers; empty while the store is not open. */
  public List<QuarantinedFile> quarantined() {
    Optional<Courier> open = courier();
    Optional<Neighbours> others = Optional.ofNullable(reception).flatMap(Reception::neighbours);
    return open.isPresent() && others.isPresent()
        ? SeenQuarantine.of(open.get().quarantined(), sharing.node().orElseThrow(), others.get())
        : List.of();
  }

  /** Puts a quarantined file back. */
  public boolean requeue(String captureKey) throws TerminalUnavailableException {
    Optional<Courier> open = courier();
    if (open.isEmpty() && terminals().isEmpty()) {
      return false;
    }
    try {
      if (open.isPresent()) {
        return open.get().requeue(captureKey);
      }
    } catch (IOException e) {
      throw captureDown(terminals().get(0), e);
    }
    TerminalId first = terminals().get(0);
    throw new TerminalUnavailableException(
        states().stream()
            .filter(state -> state.terminal().equals(first) && !state.up())
            .filter(state -> state.part() == TerminalPart.CAPTURE)
            .findFirst()
            .orElseGet(() -> captureState(first, TerminalFault.NOT_STARTED)),
        null);
  }

  private Optional<Courier> courier() {
    return Optional.ofNullable(reception).flatMap(Reception::courier);
  }

  private TerminalUnavailableException captureDown(TerminalId terminal, IOException cause) {
    Path folder = settings.captureFolder();
    return new TerminalUnavailableException(
        board.down(terminal, TerminalPart.CAPTURE, TerminalFault.NOT_WRITABLE, folder), cause);
  }

  private TerminalState captureState(TerminalId terminal, TerminalFault fault) {
    String folder = settings.captureFolder().toString();
    return TerminalState.down(terminal, TerminalPart.CAPTURE, clock.instant(), fault, folder);
  }
}
