package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditRecord;
import jp.madoguchi.audit.MedicalReadings;

/** Reads the ledger for the program itself. */
@Stateless
@DenyAll
public class MedicalReadingsBean implements MedicalReadings {
  private static final int MOST = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Override
  @PermitAll
  public List<AuditRecord> of(String patientNumber, Instant since) {
    return em
        .createQuery(
            "select r from AuditRow r where r.patientNumber = :patient and r.action = :viewed"
                + " and r.at >= :since order by r.at, r.id",
            AuditRow.class)
        .setParameter("patient", patientNumber)
        .setParameter("viewed", AuditAction.VIEW_MEDICAL)
        .setParameter("since", since)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(row -> row.view(null))
        .toList();
  }
}
