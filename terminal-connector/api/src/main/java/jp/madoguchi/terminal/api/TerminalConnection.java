package jp.madoguchi.terminal.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.terminal.messages.BulkDownloadRequest;
import jp.madoguchi.terminal.messages.ClinicalRequest;
import jp.madoguchi.terminal.messages.MessageFamily;
import jp.madoguchi.terminal.messages.QualificationRequest;
import jp.madoguchi.terminal.messages.ReferenceNumberRequest;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * The way to the terminals. Requests are files, not part of a transaction: store your own row first
 * (with {@link #reserveSuffix}), commit, then write; the answer comes to {@link
 * TerminalListener#resultArrived}, or never.
 *
 * <p>All methods may be called at any time, also while no message-driven bean is active. A terminal
 * that is not configured is an {@link IllegalArgumentException}.
 */
public interface TerminalConnection extends AutoCloseable {

  /** The configured terminals in the order of the settings; empty when nothing is configured. */
  List<TerminalId> terminals();

  /** 医療機関コード of a terminal, ten digits, as the settings say. */
  String institutionCode(TerminalId terminal);

  /**
   * How long the settings of this terminal say to wait for an answer ({@code
   * terminal.NAME.answerSeconds} for a 資格確認 by number, {@code clinicalSeconds} for 薬剤情報 and 特定健診情報;
   * 1 to 3600 seconds). The connector itself waits for nothing: whoever asked gives up.
   *
   * @return empty when the terminal has no limit of its own for the family
   */
  Optional<Duration> answerLimit(TerminalId terminal, MessageFamily family);

  /**
   * A suffix that was never given before and never will be again.
   *
   * @throws TerminalUnavailableException {@link TerminalFault#DATABASE_AWAY}: nobody can be asked
   *     for a number
   */
  String reserveSuffix(TerminalId terminal) throws TerminalUnavailableException;

  /** Reserves a suffix and writes a 資格確認要求. */
  default RequestTicket inquire(TerminalId terminal, QualificationRequest request)
      throws TerminalException {
    return inquire(terminal, reserveSuffix(terminal), request);
  }

  /**
   * Writes a 資格確認要求 (OQSsiquc01req). Its ArbitraryFileIdentifier is set to the suffix; a missing
   * MedicalInstitutionCode is that of the terminal's settings.
   *
   * @param suffix from {@link #reserveSuffix}, used once
   * @throws TerminalUnavailableException the request or capture folder is down; nothing was left
   *     there
   * @throws UnmappableCharacterException the terminal's character set lacks a character; nothing
   *     was written
   * @throws RequestAlreadyWrittenException the suffix was used before
   */
  RequestTicket inquire(TerminalId terminal, String suffix, QualificationRequest request)
      throws TerminalException;

  /** Reserves a suffix and asks for 薬剤情報 (YZKsiquc01req) or 特定健診情報 (TKKsiquc01req). */
  default RequestTicket requestClinical(TerminalId terminal, ClinicalRequest request)
      throws TerminalException {
    return requestClinical(terminal, reserveSuffix(terminal), request);
  }

  /** As {@link #inquire(TerminalId, String, QualificationRequest)}, for 薬剤情報 or 特定健診情報. */
  RequestTicket requestClinical(TerminalId terminal, String suffix, ClinicalRequest request)
      throws TerminalException;

  /**
   * As {@link #inquire(TerminalId, String, QualificationRequest)}, for 照会番号登録 (OQSsiimm01req). The
   * answer comes to {@link TerminalListener#resultArrived}.
   */
  RequestTicket registerReferenceNumber(
      TerminalId terminal, String suffix, ReferenceNumberRequest request) throws TerminalException;

  /**
   * As {@link #inquire(TerminalId, String, QualificationRequest)}, for the first step of a bulk
   * inquiry (一括, OQSmu…01req). The answer with the 受付番号 comes to {@link
   * TerminalListener#resultArrived}.
   *
   * @param request a BulkQualificationRequest, BulkReferenceNumberRequest or BulkCollectionRequest;
   *     anything else is an {@link IllegalArgumentException}
   */
  RequestTicket requestBulk(TerminalId terminal, String suffix, TerminalMessage request)
      throws TerminalException;

  /**
   * As {@link #inquire(TerminalId, String, QualificationRequest)}, for the second step: asks for
   * the result under a 受付番号 (OQSmu…02req). The layout has no place for an identifier (§3.7), so the
   * answer is matched by its name and its 受付番号. It comes to {@link
   * TerminalListener#bulkResultArrived}; 処理中 too, and then a <b>new</b> request is needed.
   *
   * @param family a bulk family; it decides over that of the request
   */
  RequestTicket downloadBulk(
      TerminalId terminal, String suffix, MessageFamily family, BulkDownloadRequest request)
      throws TerminalException;

  /**
   * The present state of every part of every terminal; {@link TerminalFault#NOT_STARTED} before
   * activation. Of a terminal whose folders another server owns only what this server uses: the
   * request folder and its own store.
   */
  List<TerminalState> states();

  /**
   * Tries out every folder of the settings, as the preparation of a hospital asks for: of all
   * terminals, whoever owns them. Takes as long as the file systems do.
   */
  List<FolderTrial> tryFolders();

  /** Today's counts of this server, one row per terminal and family that has any. */
  List<FamilyStatistics> statistics();

  /** All files in quarantine that can be seen from here, of all servers, oldest first. */
  List<QuarantinedFile> quarantined();

  /**
   * Puts a quarantined file back, whichever server's folder it lies in: it is read again as if it
   * had just been captured (mend the cause first).
   *
   * @return {@code false} when there is no such file in quarantine
   * @throws TerminalUnavailableException the store cannot be written
   */
  boolean requeue(String captureKey) throws TerminalUnavailableException;

  /** How this server shares the terminals with others. */
  TerminalSharing sharing();

  /** Gives the connection back; never fails. */
  @Override
  void close();
}
