package jp.madoguchi.care.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.madoguchi.care.ChargeSource;

/** What the desk said of one session's visit. */
final class DeskCharges {
  private static final int MOST = 200;

  private DeskCharges() {}

  static String key(long sessionId, String department) {
    return sessionId + "/" + department;
  }

  /** What counts, of the session's patient. */
  static List<KeptCharge> of(EntityManager em, long sessionId, String patientNumber) {
    return em
        .createQuery(
            "select c from KeptCharge c where c.patientNumber = :patient and c.withdrawn = false"
                + " and c.source = :desk order by c.fromDay desc",
            KeptCharge.class)
        .setParameter("patient", patientNumber)
        .setParameter("desk", ChargeSource.DESK)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .filter(row -> row.key().startsWith(key(sessionId, "")))
        .toList();
  }
}
