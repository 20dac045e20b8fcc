package jp.madoguchi.consent;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientView;

/**
 * Where answers of the reader are written down (同意の記録). Append only, in the database's own eyes too
 * (PostgreSQL refuses a change; H2 has no means to): a correction is a new row. For the other
 * capabilities, no page: pages ask {@link ConsentGate}.
 */
@Local
public interface ConsentLedger {
  /**
   * Writes down a card session.
   *
   * @param person whom the answer named, null when nobody
   * @param patient whose it is, as the register has them now; null while nobody is matched
   * @param answeredAt when the centre answered; the latest decides, whatever came in last
   * @param eligibilityOnly the certificate has expired: no consents were asked
   * @param given what was answered; kinds not asked are absent
   * @return kinds whose consent is a fault and no right ({@link ConsentState#FAULTY})
   */
  List<ConsentKind> record(
      long sessionId,
      InsuredPerson person,
      PatientView patient,
      Instant answeredAt,
      boolean eligibilityOnly,
      List<Given> given);

  /**
   * The session's patient is known now, or known to be another (null: nobody): a new row. Nothing
   * happens where the session carried no consents.
   *
   * @param confirmed why a lead says it is the patient although name or sex differ, else null
   * @param by the account
   */
  void attach(long sessionId, String patientNumber, String confirmed, String by);

  /**
   * Withdraws (医療機関による取消) what runs now: of the session, and of the patient it is attached to
   * whatever session it came in.
   *
   * @return what was withdrawn, empty when nothing ran
   */
  Set<ConsentKind> withdraw(
      long sessionId, Set<ConsentKind> kinds, WithdrawalReason reason, String words, String by);

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
   * @param setting in which kind of care, as far as the way of the answer says it
   */
  record Given(ConsentKind kind, String code, Instant givenAt, Instant until, CareSetting setting) {
    public Given(ConsentKind kind, String code, Instant givenAt, Instant until) {
      this(kind, code, givenAt, until, CareSetting.UNKNOWN);
    }
  }
}
