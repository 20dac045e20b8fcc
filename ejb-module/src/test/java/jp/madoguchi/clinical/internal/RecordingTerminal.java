package jp.madoguchi.clinical.internal;

import jakarta.resource.ResourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.Reference;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RequestTicket;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalException;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** The terminal's side of the connector's interface: keeps what was written, or fails as told. */
final class RecordingTerminal implements TerminalConnectionFactory, TerminalConnection {
  private static final long serialVersionUID = 1L;

  record Written(String suffix, ClinicalRequest request) {}

  /** Own time limits, by terminal and family: {@code "dental TKKsiquc"}. */
  final transient Map<String, Duration> limits = new HashMap<>();

  private final transient List<Written> written = new ArrayList<>();
  private transient TerminalException failure;
  private int counter;

  List<Written> written() {
    return written;
  }

  void failWith(TerminalException next) {
    failure = next;
  }

  @Override
  public TerminalConnection getConnection() throws ResourceException {
    return this;
  }

  @Override
  public List<TerminalId> terminals() {
    return List.of(new TerminalId("main"), new TerminalId("dental"));
  }

  @Override
  public String institutionCode(TerminalId terminal) {
    return "1311111111";
  }

  @Override
  public Optional<Duration> answerLimit(TerminalId terminal, MessageFamily family) {
    return Optional.ofNullable(limits.get(terminal.value() + " " + family));
  }

  @Override
  public String reserveSuffix(TerminalId terminal) {
    return "20261124%04d".formatted(++counter);
  }

  @Override
  public RequestTicket requestClinical(TerminalId terminal, String suffix, ClinicalRequest request)
      throws TerminalException {
    if (failure != null) {
      throw failure;
    }
    written.add(new Written(suffix, request));
    String name = MessageName.request(request.family(), suffix).fileName();
    return new RequestTicket(terminal, suffix, name, Instant.EPOCH);
  }

  @Override
  public RequestTicket inquire(TerminalId terminal, String suffix, QualificationRequest request) {
    throw new UnsupportedOperationException("eligibility is not asked here");
  }

  @Override
  public RequestTicket registerReferenceNumber(
      TerminalId terminal, String suffix, ReferenceNumberRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RequestTicket requestBulk(TerminalId terminal, String suffix, TerminalMessage request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RequestTicket downloadBulk(
      TerminalId terminal, String suffix, MessageFamily family, BulkDownloadRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<TerminalState> states() {
    return List.of();
  }

  @Override
  public List<jp.madoguchi.terminal.api.FolderTrial> tryFolders() {
    return List.of();
  }

  @Override
  public List<FamilyStatistics> statistics() {
    return List.of();
  }

  @Override
  public List<QuarantinedFile> quarantined() {
    return List.of();
  }

  @Override
  public boolean requeue(String captureKey) {
    return false;
  }

  @Override
  public TerminalSharing sharing() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public void setReference(Reference reference) {
    throw new UnsupportedOperationException("not bound");
  }

  @Override
  public Reference getReference() {
    throw new UnsupportedOperationException("not bound");
  }
}
