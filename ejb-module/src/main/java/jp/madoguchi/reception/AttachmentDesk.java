package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.WithdrawalReason;

/**
 * Whose a session's answer and consents are (患者への結び付け), how that is undone, and how a consent is
 * withdrawn (SC-04, SC-17). Each act is recorded with the patient it concerns.
 */
@Local
public interface AttachmentDesk {
  /**
   * Whether the session may be attached to each of these patients, and what differs; unknown
   * numbers are absent. Tells no more of them than the list they were chosen from.
   */
  Map<String, AttachmentCheck> check(long sessionId, Collection<String> patientNumbers);

  /**
   * 受付責任者 says that the person of the answer is the patient although name or sex differ.
   *
   * @throws RefusedInput when the birth date differs, or nothing does that the reason would be for
   */
  void confirmPatient(long sessionId, String patientNumber, ConfirmedDifference difference);

  /**
   * 受付責任者 takes the session away from its patient, also after 取込: answer, consents, fetched sheets
   * and the insurance taken over, in one act; the right patient gets them when named, the insurance
   * by 取込 as ever.
   *
   * @param version the version of the row that was looked at
   */
  void undo(long sessionId, long version, AttachmentUndo undo);

  /** Whose the session was and is, the newest first. */
  List<AttachmentLine> history(long sessionId);

  /**
   * 医療機関による取消: closes these kinds of the session's patient at once.
   *
   * @return what was open and is closed now
   * @throws RefusedInput when none of them was open
   */
  Set<ConsentKind> withdrawConsents(
      long sessionId, Set<ConsentKind> kinds, WithdrawalReason why, String words);
}
