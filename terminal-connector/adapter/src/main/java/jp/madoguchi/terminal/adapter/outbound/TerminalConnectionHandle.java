package jp.madoguchi.terminal.adapter.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.adapter.TerminalResourceAdapter;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.FolderTrial;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.messages.BulkCollectionRequest;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.BulkQualificationRequest;
import jp.madoguchi.terminal.messages.BulkReferenceNumberRequest;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** One use of a connection by the application. */
final class TerminalConnectionHandle implements TerminalConnection {

  private final TerminalResourceAdapter adapter;
  private volatile TerminalManagedConnection connection;

  TerminalConnectionHandle(TerminalManagedConnection connection, TerminalResourceAdapter adapter) {
    this.connection = connection;
    this.adapter = adapter;
  }

  private Exchange exchange() {
    if (connection == null) {
      throw new IllegalStateException("the connection is closed");
    }
    return adapter.exchange();
  }

  @Override
  public List<TerminalId> terminals() {
    return exchange().terminals();
  }

  @Override
  public String institutionCode(TerminalId terminal) {
    return exchange().code(terminal);
  }

  @Override
  public Optional<Duration> answerLimit(TerminalId terminal, MessageFamily family) {
    return exchange().answerLimit(terminal, family);
  }

  @Override
  public String reserveSuffix(TerminalId terminal) throws TerminalUnavailableException {
    return exchange().reserveSuffix(terminal);
  }

  @Override
  public RequestTicket inquire(TerminalId terminal, String suffix, QualificationRequest request)
      throws TerminalException {
    return write(terminal, MessageFamily.OQSsiquc, suffix, marking(terminal, suffix).of(request));
  }

  @Override
  public RequestTicket registerReferenceNumber(
      TerminalId terminal, String suffix, ReferenceNumberRequest request) throws TerminalException {
    return write(terminal, MessageFamily.OQSsiimm, suffix, marking(terminal, suffix).of(request));
  }

  @Override
  public RequestTicket requestBulk(TerminalId terminal, String suffix, TerminalMessage request)
      throws TerminalException {
    RequestMarking marking = marking(terminal, suffix);
    if (request instanceof BulkQualificationRequest asked) {
      return write(terminal, MessageFamily.OQSmuquc, suffix, marking.of(asked));
    } else if (request instanceof BulkReferenceNumberRequest asked) {
      return write(terminal, MessageFamily.OQSmuimm, suffix, marking.of(asked));
    } else if (request instanceof BulkCollectionRequest asked && asked.family().bulk()) {
      return write(terminal, asked.family(), suffix, marking.of(asked));
    }
    throw new IllegalArgumentException("not a bulk request: " + request.getClass().getSimpleName());
  }

  @Override
  public RequestTicket downloadBulk(
      TerminalId terminal, String suffix, MessageFamily family, BulkDownloadRequest request)
      throws TerminalException {
    if (!family.bulk()) {
      throw new IllegalArgumentException("not a bulk family: " + family);
    }
    BulkDownloadRequest message = marking(terminal, suffix).of(family, request);
    return exchange().write(terminal, MessageName.request(family, "02", suffix), message);
  }

  private RequestTicket write(
      TerminalId terminal, MessageFamily family, String suffix, TerminalMessage message)
      throws TerminalException {
    return exchange().write(terminal, MessageName.request(family, suffix), message);
  }

  @Override
  public RequestTicket requestClinical(TerminalId terminal, String suffix, ClinicalRequest request)
      throws TerminalException {
    return write(terminal, request.family(), suffix, marking(terminal, suffix).of(request));
  }

  private RequestMarking marking(TerminalId terminal, String suffix) {
    return new RequestMarking(exchange().code(terminal), suffix);
  }

  @Override
  public List<TerminalState> states() {
    return exchange().states();
  }

  @Override
  public List<FolderTrial> tryFolders() {
    return exchange().tryFolders();
  }

  @Override
  public List<FamilyStatistics> statistics() {
    return exchange().statistics();
  }

  @Override
  public List<QuarantinedFile> quarantined() {
    return exchange().quarantined();
  }

  @Override
  public boolean requeue(String captureKey) throws TerminalUnavailableException {
    return exchange().requeue(captureKey);
  }

  @Override
  public TerminalSharing sharing() {
    return exchange().sharing();
  }

  void moveTo(TerminalManagedConnection other) {
    TerminalManagedConnection before = connection;
    if (before != null) {
      before.release(this);
    }
    connection = other;
  }

  void invalidate() {
    connection = null;
  }

  @Override
  public void close() {
    TerminalManagedConnection open = connection;
    connection = null;
    if (open != null) {
      open.closed(this);
    }
  }
}
