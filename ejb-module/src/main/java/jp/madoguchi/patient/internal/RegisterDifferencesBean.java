package jp.madoguchi.patient.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterChanged;
import jp.madoguchi.patient.RegisterDifference;
import jp.madoguchi.patient.RegisterDifferences;

/** Differences between register and file, and what a person decides of them; all of it audited. */
@Stateless
@DenyAll
public class RegisterDifferencesBean implements RegisterDifferences {
  private static final int MOST = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<RegisterChanged> changed;
  @EJB AuditLedger audit;

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.BILLING})
  public List<RegisterDifference> open(int first, int count) {
    List<DifferenceRow> rows =
        em.createQuery(
                "select d from DifferenceRow d where d.decision = :open order by d.id",
                DifferenceRow.class)
            .setParameter("open", DifferenceRow.DifferenceEnd.OPEN)
            .setFirstResult(Math.max(0, first))
            .setMaxResults(Math.min(MOST, count))
            .getResultList();
    Register register = new Register(em);
    Map<Long, Patient> patients =
        register.byIds(rows.stream().map(DifferenceRow::patientId).distinct().toList());
    List<Insurance> insurances = register.open(patients.keySet());
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject("register differences, " + rows.size() + " patients")
            .showing(
                "register differences",
                patients.values().stream().map(Patient::number).toList(),
                NotedHowOften.DAILY));
    return rows.stream().map(row -> view(row, patients.get(row.patientId()), insurances)).toList();
  }

  private static RegisterDifference view(
      DifferenceRow row, Patient patient, List<Insurance> insurances) {
    boolean medicalAid = row.part() == DifferingPart.MEDICAL_AID;
    PatientView onFile =
        patient.view(
            insurances.stream()
                .filter(one -> Objects.equals(one.patientId(), patient.id()))
                .filter(one -> one.isMedicalAid() == medicalAid)
                .findFirst()
                .map(Insurance::view)
                .orElse(null));
    return new RegisterDifference(
        row.id(), row.part(), onFile, row.said(onFile), row.asOf(), row.foundAt());
  }

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.ADMIN})
  public long countOpen() {
    return em.createQuery(
            "select count(d) from DifferenceRow d where d.decision = :open", Long.class)
        .setParameter("open", DifferenceRow.DifferenceEnd.OPEN)
        .getSingleResult();
  }

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.BILLING})
  public boolean decide(long id, boolean adopt) {
    DifferenceRow row = em.find(DifferenceRow.class, id);
    if (row == null || !row.isOpen()) {
      return false;
    }
    Patient patient = em.find(Patient.class, row.patientId());
    // the patient before the difference, as an import does
    new Register(em).taken(patient);
    em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (!row.isOpen()) {
      return false;
    }
    Instant now = clock.instant();
    Object before = onFile(row, patient);
    if (adopt) {
      adopt(row, patient, now);
      changed.fire(new RegisterChanged());
    }
    DifferenceRow.DifferenceEnd how =
        adopt ? DifferenceRow.DifferenceEnd.ADOPTED : DifferenceRow.DifferenceEnd.DISMISSED;
    row.decide(how, now, context.getCallerPrincipal().getName());
    audit.record(
        AuditEntry.of(
                adopt ? AuditAction.ADOPT_DIFFERENCE : AuditAction.DISMISS_DIFFERENCE,
                AuditGround.RECEPTION)
            .patient(patient.number())
            .subject("difference of " + row.part())
            .outcome(how.name())
            .changed(before, adopt ? onFile(row, patient) : before));
    return true;
  }

  /** The person and the insurances of the kind, as they are on file now. */
  private Object onFile(DifferenceRow row, Patient patient) {
    boolean medicalAid = row.part() == DifferingPart.MEDICAL_AID;
    return List.of(
        patient.view(null),
        new Register(em)
            .open(List.of(patient.id())).stream()
                .filter(one -> one.isMedicalAid() == medicalAid)
                .map(Insurance::view)
                .toList());
  }

  private void adopt(DifferenceRow row, Patient patient, Instant now) {
    if (row.part() == DifferingPart.PERSON) {
      PatientView said = row.said(patient.view(null));
      if (patient.becomesAnother(said)) {
        new Register(em)
            .open(List.of(patient.id()))
            .forEach(insurance -> insurance.close(now, null));
      }
      patient.change(said, now);
      return;
    }
    boolean medicalAid = row.part() == DifferingPart.MEDICAL_AID;
    new Register(em)
        .open(List.of(patient.id())).stream()
            .filter(insurance -> insurance.isMedicalAid() == medicalAid)
            .forEach(insurance -> insurance.close(now, null));
    em.flush();
    em.persist(new Insurance(patient.id(), row.insurance(), medicalAid, now));
  }
}
