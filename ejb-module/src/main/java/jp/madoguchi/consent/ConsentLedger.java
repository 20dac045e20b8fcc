package jp.madoguchi.consent;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where answers of the reader are written down (同意の記録); append only. For the other capabilities, no
 * page: pages ask {@link ConsentGate}.
 */
@Local
public interface ConsentLedger {
  /**
   * Writes down a card session.
   *
   * @param patientNumber null while nobody is matched
   * @param answeredAt when the centre answered; the latest decides, whatever came in last
   * @param eligibilityOnly the certificate has expired: no consents were asked
   * @param given what was answered; kinds not asked are absent
   */
  void record(
      long sessionId,
      String patientNumber,
      Instant answeredAt,
      boolean eligibilityOnly,
      List<Given> given);

  /** The session's person is known now, or known to be another (null: nobody). */
  void assign(long sessionId, String patientNumber);

  /** States now per session; sessions and kinds without a record are absent. One query. */
  Map<Long, Map<ConsentKind, ConsentState>> states(Collection<Long> sessionIds);

  /** What was answered in one session, as it stands now. */
  List<ConsentView> ofSession(long sessionId);

  /**
   * One answer.
   *
   * @param code 同意フラグ as received
   * @param givenAt 同意日時, or null
   * @param until 閲覧有効期限, or null
   */
  record Given(ConsentKind kind, String code, Instant givenAt, Instant until) {}
}
