package jp.madoguchi.terminal.adapter.outbound;

import java.util.List;
import jp.madoguchi.terminal.adapter.TerminalResourceAdapter;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.exchange.Exchange;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.ClinicalRequestHeader;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.RequestHeader;

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
  public String reserveSuffix(TerminalId terminal) throws TerminalUnavailableException {
    return exchange().reserveSuffix(terminal);
  }

  @Override
  public RequestTicket inquire(TerminalId terminal, String suffix, QualificationRequest request)
      throws TerminalException {
    RequestHeader header = request.header();
    RequestHeader marked =
        new RequestHeader(
            code(terminal, header.medicalInstitutionCode()),
            header.qualificationConfirmationDate(),
            suffix,
            header.unknownElements());
    QualificationRequest message =
        new QualificationRequest(marked, request.body(), request.unknownElements());
    return exchange().write(terminal, MessageName.request(MessageFamily.OQSsiquc, suffix), message);
  }

  @Override
  public RequestTicket requestClinical(TerminalId terminal, String suffix, ClinicalRequest request)
      throws TerminalException {
    ClinicalRequestHeader header = request.header();
    ClinicalRequestHeader marked =
        new ClinicalRequestHeader(
            code(terminal, header.medicalInstitutionCode()),
            header.insurerNumber(),
            header.insuranceCardSymbol(),
            header.insuredPersonIdentificationNumber(),
            header.branchNumber(),
            suffix,
            header.unknownElements());
    ClinicalRequest message =
        new ClinicalRequest(request.family(), marked, request.body(), request.unknownElements());
    return exchange().write(terminal, MessageName.request(request.family(), suffix), message);
  }

  /** The settings know the code of each terminal; a request may leave it out. */
  private String code(TerminalId terminal, String given) {
    return given == null ? exchange().code(terminal) : given;
  }

  @Override
  public List<TerminalState> states() {
    return exchange().states();
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
