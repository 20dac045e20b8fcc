package jp.madoguchi.clinical.internal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.reception.AttachmentUndone;

/**
 * Forgets what was fetched for a patient under consents that turned out to be another person's, in
 * the transaction that takes the session away. An answer that comes later finds no request and is a
 * line of the fault list.
 */
@ApplicationScoped
public class UndoneSheets {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB ConsentLedger consents;
  @EJB PaperRetention papers;

  public void forget(@Observes AttachmentUndone event) {
    List<ConsentView> given = consents.ofSession(event.sessionId());
    List<String> suffixes =
        em
            .createQuery(
                "select a from ClinicalFetch a where a.patientNumber = :patient",
                ClinicalFetch.class)
            .setParameter("patient", event.wrongPatient())
            // an answer that arrives in this moment is waited for, or finds no request
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .filter(
                ask ->
                    given.stream()
                        .anyMatch(one -> one.kind() == ask.kind().consent() && ask.under(one)))
            .map(ClinicalFetch::suffix)
            .toList();
    if (!suffixes.isEmpty()) {
      for (String type : List.of("CheckupLine", "DrugLine", "ProcedureLine", "ClinicalFetch")) {
        em.createQuery("delete from " + type + " l where l.suffix in :suffixes")
            .setParameter("suffixes", suffixes)
            .executeUpdate();
      }
    }
    papers.forget(event.wrongPatient());
  }
}
