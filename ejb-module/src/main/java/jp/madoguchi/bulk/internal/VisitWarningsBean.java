package jp.madoguchi.bulk.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.bulk.VisitWarning;
import jp.madoguchi.bulk.VisitWarnings;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.PatientFile;

/** Reads the newest bulk answer of a patient. */
@Stateless
@DenyAll
public class VisitWarningsBean implements VisitWarnings {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB PatientFile register;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING})
  public Optional<VisitWarning> of(String patientNumber) {
    Duration days = Duration.ofDays(Settings.number("bulk.warning.days", 31, 1, 366));
    Optional<VisitWarning> warning = newest(patientNumber, days);
    if (warning.isPresent()) {
      ledger.record(
          AuditEntry.of(AuditAction.VIEW_WARNING, AuditGround.RECEPTION)
              .patient(patientNumber)
              .subject("bulk " + warning.get().differenceClass()));
    }
    return warning;
  }

  private Optional<VisitWarning> newest(String patientNumber, Duration days) {
    return em.createQuery(
            "select p from BulkPerson p where p.patientNumber = :number and p.answeredAt > :since"
                + " order by p.answeredAt desc",
            BulkPerson.class)
        .setParameter("number", patientNumber)
        .setParameter("since", clock.instant().minus(days))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .filter(row -> row.differenceClass().warnsAtVisit() && row.state() != RowState.TAKEN)
        .filter(row -> !confirmedSince(row))
        .filter(this::ofThePatientOfToday)
        .map(row -> new VisitWarning(row.differenceClass(), row.answeredAt()));
  }

  /** A number that the register gave to somebody else since takes no warning with it. */
  private boolean ofThePatientOfToday(BulkPerson row) {
    return register
        .find(row.patientNumber())
        .filter(patient -> row.birthDate() == null || patient.birthDate().equals(row.birthDate()))
        .isPresent();
  }

  private boolean confirmedSince(BulkPerson row) {
    return register
        .confirmedAt(row.patientNumber(), false)
        .filter(at -> at.isAfter(row.answeredAt()))
        .isPresent();
  }
}
