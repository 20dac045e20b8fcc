package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.patient.DifferingPart;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;

/**
 * Files some lines of a register at once: three reads for all of them, then the writes. What the
 * centre said after the register's own date stays, and what the register says against it is kept as
 * a difference (ADR 0008).
 */
final class RegisterPart {
  private final EntityManager em;
  private final Instant asOf;
  private final Instant now;
  private Map<String, Patient> patients;
  private Map<Long, List<Insurance>> history;
  private Map<Long, List<DifferenceRow>> differences;
  private int created;
  private int differing;

  RegisterPart(EntityManager em, Instant asOf, Instant now) {
    this.em = em;
    this.asOf = asOf;
    this.now = now;
  }

  int created() {
    return created;
  }

  int differing() {
    return differing;
  }

  /**
   * Files the lines; whom they change is kept from everybody else until the import is over, and the
   * many whom they do not change are not: desks go on with those. A patient's later line, here or
   * in a later part, only adds its insurance.
   */
  void file(List<RegisterLine> lines) {
    readHeld(lines);
    lines.stream().filter(line -> !line.again()).forEach(line -> person(line.person()));
    // insurances refer to patients by column: the patients have to be there first
    em.flush();
    List<Insurance> next = new ArrayList<>();
    for (RegisterLine line : lines) {
      if (line.person().insurance() != null) {
        insurance(patients.get(line.person().number().value()), line, next);
      }
    }
    // what is closed gives its place free before the next takes it
    em.flush();
    next.forEach(em::persist);
    em.flush();
    if (!next.isEmpty()) {
      // whoever looked at one of the patients before is told that something has changed
      em.createQuery("update Patient p set p.version = p.version + 1 where p.id in :ids")
          .setParameter("ids", next.stream().map(Insurance::patientId).toList())
          .executeUpdate();
    }
    em.clear();
  }

  /**
   * Reads until nothing can change any more of what the lines will change. Without it, a desk that
   * takes over in the moment between would undo an import of many minutes.
   */
  private void readHeld(List<RegisterLine> lines) {
    Set<Long> held = new HashSet<>();
    read(lines);
    Set<Long> changing = changing(lines);
    while (!held.containsAll(changing)) {
      changing.removeAll(held);
      em.clear();
      em.createQuery("select p from Patient p where p.id in :ids order by p.id", Patient.class)
          .setParameter("ids", changing)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList();
      held.addAll(changing);
      em.clear();
      read(lines);
      changing = changing(lines);
    }
  }

  private Set<Long> changing(List<RegisterLine> lines) {
    Set<Long> changing = new HashSet<>();
    for (RegisterLine line : lines) {
      PatientView said = line.person();
      Patient patient = patients.get(said.number().value());
      if (patient != null && (differs(patient, said) || differs(patient, line))) {
        changing.add(patient.id());
      }
    }
    return changing;
  }

  private static boolean differs(Patient patient, PatientView said) {
    return !said.equals(patient.view(said.insurance()));
  }

  private boolean differs(Patient patient, RegisterLine line) {
    InsuranceView said = line.person().insurance();
    boolean undecided =
        differences.getOrDefault(patient.id(), List.of()).stream().anyMatch(DifferenceRow::isOpen);
    Insurance open = open(patient, line.medicalAid());
    return undecided || said != null && (open == null || !open.repeats(said));
  }

  private Insurance open(Patient patient, boolean medicalAid) {
    return history.getOrDefault(patient.id(), List.of()).stream()
        .filter(insurance -> insurance.isMedicalAid() == medicalAid && insurance.open())
        .findFirst()
        .orElse(null);
  }

  private void read(List<RegisterLine> lines) {
    List<String> numbers =
        lines.stream().map(line -> line.person().number().value()).distinct().toList();
    patients =
        new Register(em)
            .patients(numbers).stream()
                .collect(
                    Collectors.toMap(
                        Patient::number, patient -> patient, (a, b) -> a, HashMap::new));
    List<Long> ids = patients.values().stream().map(Patient::id).toList();
    history =
        of(ids, "select i from Insurance i where i.patientId in :ids", Insurance.class).stream()
            .collect(Collectors.groupingBy(Insurance::patientId));
    differences =
        of(ids, "select d from DifferenceRow d where d.patientId in :ids", DifferenceRow.class)
            .stream()
            .collect(Collectors.groupingBy(DifferenceRow::patientId));
  }

  private <T> List<T> of(Collection<Long> ids, String query, Class<T> type) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(query, type).setParameter("ids", ids).getResultList();
  }

  private void person(PatientView said) {
    Patient patient = patients.get(said.number().value());
    if (patient == null) {
      patient = new Patient(said, now);
      em.persist(patient);
      patients.put(patient.number(), patient);
      created++;
    } else if (!differs(patient, said)) {
      settle(patient, DifferingPart.PERSON);
    } else if (toldSince(patient, true) || toldSince(patient, false)) {
      differ(DifferenceRow.ofPerson(patient.id(), said, asOf, now));
    } else {
      if (patient.becomesAnother(said)) {
        // the insurance of whoever had the number before is not theirs
        history.getOrDefault(patient.id(), List.of()).stream()
            .filter(Insurance::open)
            .forEach(insurance -> insurance.close(now, null));
      }
      patient.change(said, now);
      settle(patient, DifferingPart.PERSON);
    }
  }

  /** The hospital's own system knows fewer fields: an insurance it merely repeats is left alone. */
  private void insurance(Patient patient, RegisterLine line, List<Insurance> filed) {
    InsuranceView said = line.person().insurance();
    boolean medicalAid = line.medicalAid();
    Insurance open = open(patient, medicalAid);
    if (open != null && open.repeats(said)) {
      settle(patient, DifferenceRow.partOf(medicalAid));
    } else if (toldSince(patient, medicalAid)) {
      differ(DifferenceRow.ofInsurance(patient.id(), medicalAid, said, asOf, now));
    } else {
      if (open != null) {
        open.close(now, null);
      }
      Insurance next = new Insurance(patient.id(), said, medicalAid, now);
      filed.add(next);
      history.computeIfAbsent(patient.id(), id -> new ArrayList<>()).add(next);
      settle(patient, DifferenceRow.partOf(medicalAid));
    }
  }

  /** Whether the centre said anything of the patient's insurance after the register's own date. */
  private boolean toldSince(Patient patient, boolean medicalAid) {
    return history.getOrDefault(patient.id(), List.of()).stream()
        .filter(insurance -> insurance.isMedicalAid() == medicalAid)
        .map(Insurance::toldAt)
        .filter(Objects::nonNull)
        .anyMatch(asOf::isBefore);
  }

  /** What was dismissed once is not asked again. */
  private void differ(DifferenceRow found) {
    List<DifferenceRow> known =
        differences.computeIfAbsent(found.patientId(), id -> new ArrayList<>());
    for (DifferenceRow before : known) {
      if (before.saysTheSame(found) && (before.isOpen() || before.wasDismissed())) {
        differing += before.isOpen() ? 1 : 0;
        return;
      }
    }
    settle(found.patientId(), found.part());
    em.persist(found);
    known.add(found);
    differing++;
  }

  private void settle(Patient patient, DifferingPart part) {
    settle(patient.id(), part);
  }

  private void settle(Long patientId, DifferingPart part) {
    boolean any = false;
    for (DifferenceRow before : differences.getOrDefault(patientId, List.of())) {
      if (before.isOpen() && before.part() == part) {
        before.decide(DifferenceRow.DifferenceEnd.SETTLED, now, null);
        any = true;
      }
    }
    if (any) {
      // the unique key of the open one must be free before the next takes it
      em.flush();
    }
  }
}
