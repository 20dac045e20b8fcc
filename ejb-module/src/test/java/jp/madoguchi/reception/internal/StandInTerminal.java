package jp.madoguchi.reception.internal;

import jakarta.resource.ResourceException;
import java.time.Clock;
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
import jp.madoguchi.terminal.api.TerminalFault;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.api.TerminalPart;
import jp.madoguchi.terminal.api.TerminalSharing;
import jp.madoguchi.terminal.api.TerminalState;
import jp.madoguchi.terminal.api.TerminalUnavailableException;
import jp.madoguchi.terminal.api.UnmappableCharacterException;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;

/** A terminal that keeps the requests it was given, and can be switched off. */
@SuppressWarnings("serial")
final class StandInTerminal implements TerminalConnectionFactory {
  static final Instant DOWN_SINCE = Instant.parse("2026-01-14T23:31:00Z");

  final List<QualificationRequest> asked = new ArrayList<>();

  /** Through which each of them went. */
  final List<String> through = new ArrayList<>();

  final List<String> suffixes = new ArrayList<>();
  final List<TerminalId> known = new ArrayList<>(List.of(Counter.MAIN));
  final Map<TerminalId, Duration> limits = new HashMap<>();
  boolean down;

  /** The connector itself cannot be reached. */
  boolean away;

  boolean unmappable;
  private final Clock clock;

  StandInTerminal(Clock clock) {
    this.clock = clock;
  }

  String lastSuffix() {
    return suffixes.get(suffixes.size() - 1);
  }

  @Override
  public TerminalConnection getConnection() throws ResourceException {
    if (away) {
      throw new ResourceException("away");
    }
    return new Connection();
  }

  @Override
  public void setReference(Reference reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Reference getReference() {
    throw new UnsupportedOperationException();
  }

  private final class Connection implements TerminalConnection {
    @Override
    public List<TerminalId> terminals() {
      return known;
    }

    @Override
    public String institutionCode(TerminalId terminal) {
      return "1311111111";
    }

    @Override
    public Optional<Duration> answerLimit(TerminalId terminal, MessageFamily family) {
      return family == MessageFamily.OQSsiquc
          ? Optional.ofNullable(limits.get(terminal))
          : Optional.empty();
    }

    @Override
    public String reserveSuffix(TerminalId terminal) {
      suffixes.add("20260115%04d".formatted(suffixes.size() + 1));
      return lastSuffix();
    }

    @Override
    public RequestTicket inquire(TerminalId terminal, String suffix, QualificationRequest request)
        throws TerminalException {
      if (down) {
        throw new TerminalUnavailableException(
            TerminalState.down(
                terminal, TerminalPart.REQUEST_FOLDER, DOWN_SINCE, TerminalFault.MISSING, "/req"),
            null);
      }
      if (unmappable) {
        throw new UnmappableCharacterException("𠮷", null);
      }
      asked.add(request);
      through.add(terminal.value());
      return new RequestTicket(
          terminal, suffix, "OQSsiquc01req_" + suffix + ".xml", clock.instant());
    }

    @Override
    public RequestTicket requestClinical(
        TerminalId terminal, String suffix, ClinicalRequest request) {
      throw new UnsupportedOperationException();
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
    public TerminalSharing sharing() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean requeue(String captureKey) {
      return false;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
