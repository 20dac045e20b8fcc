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
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.ImportReport;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.MyNumberRefused;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientRegister;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.RegisterChanged;

/** The register for pages and for the hospital's own system; everything is audited. */
@Stateless
@DenyAll
public class PatientRegisterBean implements PatientRegister {
  private static final int MOST = 50;
  private static final int BATCH = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject Event<RegisterChanged> changes;
  @EJB AuditLedger audit;

  @Override
  @RolesAllowed({
    Role.Names.CLERK,
    Role.Names.CLERK_LEAD,
    Role.Names.BILLING,
    Role.Names.DOCTOR,
    Role.Names.DENTIST,
    Role.Names.PHARMACIST,
    Role.Names.GRANTED,
    Role.Names.SERVICE
  })
  public Optional<PatientView> find(PatientNumber number) {
    Register register = new Register(em);
    Optional<PatientView> found =
        register.patient(number.value()).map(register::view).map(this::shown);
    audit.record(
        AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.RECEPTION)
            .patient(number.value())
            .subject("register")
            .outcome(found.isPresent() ? "OK" : "NOT_FOUND"));
    return found;
  }

  @Override
  @RolesAllowed({
    Role.Names.CLERK,
    Role.Names.CLERK_LEAD,
    Role.Names.BILLING,
    Role.Names.DOCTOR,
    Role.Names.DENTIST,
    Role.Names.PHARMACIST,
    Role.Names.GRANTED
  })
  public List<PatientView> search(String text) {
    MyNumberRefused.check("text", text);
    String folded = Folding.variants(text);
    List<Patient> found =
        folded.isEmpty()
            ? List.of()
            : em.createQuery(
                    "select p from Patient p where p.number = :number"
                        + " or p.nameFolded like :name or p.kanaFolded like :kana"
                        + " or p.birthDate = :birth order by p.number",
                    Patient.class)
                .setParameter("number", folded)
                .setParameter("name", escaped(folded) + "%")
                .setParameter("kana", kanaPrefix(text))
                .setParameter("birth", SearchText.day(folded))
                .setMaxResults(MOST)
                .getResultList();
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject("register search, " + found.size() + " patients"));
    return new Register(em).views(found).values().stream().map(this::shown).toList();
  }

  /** The hospital's own system sees its own file whole. */
  private PatientView shown(PatientView patient) {
    boolean whole =
        context.isCallerInRole(Role.Names.SERVICE)
            || Role.SEE_LIMITS.stream().map(Role::name).anyMatch(context::isCallerInRole);
    return whole ? patient : patient.withoutLimits();
  }

  @Override
  @RolesAllowed(Role.Names.SERVICE)
  public ImportReport importCsv(String csv) {
    List<String> problems = new ArrayList<>();
    List<PatientView> patients = new ArrayList<>();
    try {
      for (CsvTable.Row row : CsvTable.rows(csv)) {
        patients.add(RegisterLine.read(row, problems));
      }
    } catch (IllegalArgumentException unclosed) {
      problems.add(unclosed.getMessage());
    }
    if (!problems.isEmpty()) {
      audit.record(
          AuditEntry.of(AuditAction.IMPORT_REGISTER, AuditGround.SYSTEM).outcome("REFUSED"));
      return new ImportReport(0, 0, List.copyOf(problems));
    }
    int created = 0;
    int updated = 0;
    for (int from = 0; from < patients.size(); from += BATCH) {
      List<PatientView> batch = patients.subList(from, Math.min(patients.size(), from + BATCH));
      int createdHere = take(batch);
      created += createdHere;
      updated += batch.size() - createdHere;
    }
    audit.record(
        AuditEntry.of(AuditAction.IMPORT_REGISTER, AuditGround.SYSTEM)
            .subject(created + " created, " + updated + " updated"));
    changes.fire(new RegisterChanged());
    return new ImportReport(created, updated, List.of());
  }

  private int take(List<PatientView> batch) {
    Instant now = clock.instant();
    Register register = new Register(em);
    Map<String, Patient> known =
        register.patients(batch.stream().map(person -> person.number().value()).toList()).stream()
            .collect(Collectors.toMap(Patient::number, patient -> patient));
    Map<Long, Insurance> open =
        register.open(known.values().stream().map(Patient::id).toList()).stream()
            .filter(insurance -> !insurance.isMedicalAid())
            .collect(Collectors.toMap(Insurance::patientId, insurance -> insurance, (a, b) -> a));
    int created = 0;
    for (PatientView person : batch) {
      Patient patient = known.get(person.number().value());
      if (patient == null) {
        patient = new Patient(person, now);
        em.persist(patient);
        known.put(patient.number(), patient);
        created++;
      } else {
        patient.change(person, now);
      }
    }
    // insurances refer to patients by column: the patients have to be there first
    em.flush();
    for (PatientView person : batch) {
      Patient patient = known.get(person.number().value());
      file(patient, person, open.get(patient.id()), now);
    }
    em.flush();
    em.clear();
    return created;
  }

  /** The hospital's own system knows fewer fields: an insurance it merely repeats is left alone. */
  private void file(Patient patient, PatientView person, Insurance open, Instant now) {
    if (person.insurance() == null || open != null && open.repeats(person.insurance())) {
      return;
    }
    if (open != null) {
      open.close(now, null);
    }
    em.persist(new Insurance(patient.id(), person.insurance(), false, now));
  }

  private static String kanaPrefix(String text) {
    return escaped(new KanaName(text).folded()) + "%";
  }

  private static String escaped(String text) {
    return text.replace("%", "").replace("_", "");
  }
}
