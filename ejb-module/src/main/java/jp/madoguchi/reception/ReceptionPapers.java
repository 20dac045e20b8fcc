package jp.madoguchi.reception;

import jakarta.ejb.Local;

/**
 * What the reception prints (印刷). Paper leaves the program: each sheet has an audit record of its
 * own in the transaction that reads what stands on it.
 */
@Local
public interface ReceptionPapers {
  /** One result (資格確認結果); recorded as PRINT_RESULT beside the read. */
  SessionView result(long sessionId);

  /** The day so far (受付日計) of the facility's time zone; recorded as PRINT_DAY. */
  DaySummary day();
}
