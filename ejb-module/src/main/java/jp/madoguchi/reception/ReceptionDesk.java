package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.facility.TypedWords;

/** The work of the desk (受付): results, take-over, inquiry by number, identity at the desk. */
@Local
public interface ReceptionDesk {
  /** The result page; recorded as VIEW_ELIGIBILITY. */
  SessionView session(long sessionId);

  /** 患者照合: the clerk says who it is. */
  SessionView assignPatient(long sessionId, String patientNumber);

  /** A person not yet on file becomes a patient with the given number, from the answer's data. */
  SessionView registerPatient(long sessionId, String newPatientNumber);

  /** 取込. */
  SessionView takeOver(long sessionId, TakeOver decision);

  /**
   * 喪失の登録: closes the insurance on file as the answer tells, and takes nothing new; the session is
   * dealt with.
   */
  SessionView recordLoss(long sessionId, long version);

  /**
   * Another document was shown than the one that was typed from (提示書類の訂正); what is so of the result
   * is concluded anew. Nothing is taken over by it.
   *
   * @param until its 有効期限, or null
   */
  SessionView showDocument(
      long sessionId, long version, NumberInquiry.PresentedDocument document, LocalDate until);

  /** 保留, with a reason of at most 200 characters (may be empty). */
  SessionView hold(long sessionId, long version, TypedWords reason);

  /** 中止 of a session that has no result. */
  SessionView cancel(long sessionId, long version);

  /**
   * Sends the inquiry of a session again after 通信不可 or an error, as a new request. An answer to the
   * earlier request still lands on this session.
   */
  SessionView resend(long sessionId, long version);

  /** A session that cannot be confirmed has been dealt with (対応済). */
  SessionView finish(long sessionId, long version);

  /**
   * Through which an inquiry by number can go, in the order of the settings; empty while the
   * connector cannot be reached.
   */
  List<HospitalTerminal> terminals();

  /** Checks, stores and sends an inquiry; the new session's id. */
  long inquireByNumber(NumberInquiry inquiry) throws RefusedInput;

  /**
   * R2: reads the card on a plain reader, without PIN, and keeps what it is and allows; harmless
   * when it has been read. A card that can never be used ends the session.
   *
   * @return ok unless something stands in the way, which its notice then says
   */
  IdentityOutcome inspectCard(long sessionId);

  /** PIN at the desk for a card on a plain reader; the array is wiped. */
  IdentityOutcome authenticateByPin(long sessionId, char[] pin, boolean staffConfirmed);

  /**
   * 目視確認 by the calling member of staff, with its reason; the card must be there to be read.
   *
   * @param agreed the patient agrees to being compared with the photo
   * @throws RefusedInput without agreement
   */
  IdentityOutcome confirmVisually(long sessionId, VisualReason reason, boolean agreed);

  /**
   * After identity at a plain reader: asks the terminal with the numbers on file of this patient
   * (there is no public request by certificate, so the number path is used).
   */
  SessionView inquireForCard(long sessionId, String patientNumber);

  /** Why 目視確認 was used: 顔認証不可 / PIN忘れ / 幼児 / その他. */
  enum VisualReason {
    FACE_NOT_POSSIBLE,
    PIN_FORGOTTEN,
    INFANT,
    OTHER
  }

  /**
   * Outcome of an identity check.
   *
   * @param ok identity confirmed
   * @param notice what to tell the clerk, null when there is nothing to tell
   * @param triesLeft PIN tries left, or null when not a matter of the PIN
   */
  record IdentityOutcome(boolean ok, CardNotice notice, Integer triesLeft) {}
}
