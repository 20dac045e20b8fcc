package jp.madoguchi.qualification;

import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.terminal.messages.OpenCode;
import jp.madoguchi.terminal.messages.ProcessingResultStatus;
import jp.madoguchi.terminal.messages.QualificationEntry;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.QualificationValidity;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;

/**
 * What a message of the terminal amounts to, before anything is compared. Source: oqs-interface §5,
 * code lists OQSCD003, 004, 006.
 */
public final class AnswerOutcome {
  private AnswerOutcome() {}

  /**
   * The screen of a message; {@link ResultScreen#VALID_DIFFERENT} for every 有効, because differences
   * are known only beside a file; {@link ResultScreen#PENDING} while the centre is still at it.
   */
  public static ResultScreen of(QualificationResponse response) {
    SegmentOfResult segment = response.header().segmentOfResult();
    if (SegmentOfResult.ABNORMAL.equals(segment)) {
      return ResultScreen.SYSTEM_ERROR;
    }
    if (SegmentOfResult.PROCESSING.equals(segment)) {
      return ResultScreen.PENDING;
    }
    if (segment != null && !segment.known()) {
      return ResultScreen.UNKNOWN_CODE;
    }
    ProcessingResultStatus status = response.processingResultStatus();
    if (ProcessingResultStatus.ERROR.equals(status)) {
      return ResultScreen.PERSON_ERROR;
    }
    return ofValidity(response.validity());
  }

  private static ResultScreen ofValidity(QualificationValidity validity) {
    return validity == null
        ? ResultScreen.UNKNOWN_CODE
        : switch (validity.code()) {
          case "1" -> ResultScreen.VALID_DIFFERENT;
          case "2" -> ResultScreen.INVALID;
          case "3" -> ResultScreen.INVALID_NEW_EXISTS;
          case "4" -> ResultScreen.NOT_FOUND;
          case "5" -> ResultScreen.MULTIPLE;
          case "6" -> ResultScreen.VALID_UNREGISTERED;
          default -> ResultScreen.UNKNOWN_CODE;
        };
  }

  /**
   * Whether a card session passed on the eligibility alone (§3.1, §4.1): a face result that says
   * nothing of any consent and carries a note. Without a note, the facility merely asks for no
   * kind.
   */
  public static boolean eligibilityOnly(QualificationResponse response) {
    return response.entries().stream().noneMatch(AnswerOutcome::statesConsent)
        && !response.entries().isEmpty()
        && (response.body().processingResultCode() != null
            || response.body().processingResultMessage() != null);
  }

  /** Whether an entry says anything about consent to medical information. */
  public static boolean statesConsent(QualificationEntry entry) {
    for (ConsentKind kind : ConsentKind.values()) {
      if (entry
          .consent(jp.madoguchi.terminal.messages.ConsentElement.valueOf(kind.name()))
          .stated()) {
        return true;
      }
    }
    return false;
  }

  /** The code for the help desk: of the system error, of the person's error, or of a note. */
  public static String errorCode(QualificationResponse response) {
    ResponseHeader header = response.header();
    if (header.errorCode() != null || response.body() == null) {
      return header.errorCode();
    }
    if (response.body().processingResultCode() != null) {
      return response.body().processingResultCode();
    }
    return of(response) == ResultScreen.UNKNOWN_CODE ? unknownCode(response) : null;
  }

  /** The terminal's words, to be shown as they are, or null. */
  public static String errorMessage(QualificationResponse response) {
    if (response.header().errorMessage() != null || response.body() == null) {
      return response.header().errorMessage();
    }
    return response.body().processingResultMessage();
  }

  private static String unknownCode(QualificationResponse response) {
    OpenCode segment = response.header().segmentOfResult();
    OpenCode code = segment != null && !segment.known() ? segment : response.validity();
    return code == null ? null : code.code();
  }
}
