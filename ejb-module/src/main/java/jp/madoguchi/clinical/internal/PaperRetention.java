package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.clinical.ClinicalKind;

/** Deletes official documents (公式の帳票): at their time, and where they were another person's. */
@Stateless
@LocalBean
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaperRetention {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  /** Deletes so many at the most whose consents ended as long ago as drugs are kept; how many. */
  @PermitAll
  public int delete(int most) {
    return delete(
        em.createQuery(
                "select q.suffix from PaperQuestion q where q.consentUntil <= :end"
                    + " order by q.suffix",
                String.class)
            .setParameter(
                "end",
                clock.instant().minus(ClinicalKind.DRUGS.exchange().orElseThrow().retention()))
            .setMaxResults(most)
            .getResultList());
  }

  /**
   * All of a patient to whom another's card session was attached, whatever stands under it in part:
   * what is the patient's own is asked for again.
   */
  @PermitAll
  public int forget(String patientNumber) {
    return delete(
        em.createQuery(
                "select q.suffix from PaperQuestion q where q.patientNumber = :patient",
                String.class)
            .setParameter("patient", patientNumber)
            .getResultList());
  }

  private int delete(List<String> suffixes) {
    if (!suffixes.isEmpty()) {
      // a document that arrives in this moment is waited for, and goes with its question
      em.createQuery(
              "select q from PaperQuestion q where q.suffix in :suffixes order by q.suffix",
              PaperQuestion.class)
          .setParameter("suffixes", suffixes)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      em.createQuery("delete from PaperContent c where c.suffix in :suffixes")
          .setParameter("suffixes", suffixes)
          .executeUpdate();
      em.createQuery("delete from PaperQuestion q where q.suffix in :suffixes")
          .setParameter("suffixes", suffixes)
          .executeUpdate();
    }
    return suffixes.size();
  }
}
