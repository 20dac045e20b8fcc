package jp.madoguchi.patient.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.node.ClaimedRow;
import jp.madoguchi.patient.PatientView;

/** Reads of the register in as few queries as possible: patients first, their insurances second. */
class Register {
  private final EntityManager em;

  Register(EntityManager em) {
    this.em = em;
  }

  Optional<Patient> patient(String number) {
    return em
        .createQuery("select p from Patient p where p.number = :number", Patient.class)
        .setParameter("number", number)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * The patient's row, kept from everybody else until the transaction ends. Of two who write one
   * patient's insurance in the same moment, or of whom one makes the number another person's, the
   * second is refused: what it concluded was concluded from what is on file no more.
   */
  Patient taken(Patient patient) {
    ClaimedRow.claim(em, patient, patient.id(), patient.version());
    return patient;
  }

  List<Patient> patients(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery("select p from Patient p where p.number in :numbers", Patient.class)
            .setParameter("numbers", numbers)
            .getResultList();
  }

  /** Patients with an open insurance whose number follows, in that order. */
  List<Patient> insured(String after, int count) {
    return em.createQuery(
            "select p from Patient p where p.number > :after and exists (select i from Insurance i"
                + " where i.patientId = p.id and i.closedAt is null) order by p.number",
            Patient.class)
        .setParameter("after", after == null ? "" : after)
        .setMaxResults(count)
        .getResultList();
  }

  List<Patient> bornOn(LocalDate day, int most) {
    return em.createQuery(
            "select p from Patient p where p.birthDate = :day order by p.id", Patient.class)
        .setParameter("day", day)
        .setMaxResults(most)
        .getResultList();
  }

  /** By folded name or kana, born between two days. */
  List<Patient> named(
      String nameFolded, String kanaFolded, LocalDate first, LocalDate last, int most) {
    return em.createQuery(
            "select p from Patient p where p.birthDate between :first and :last and"
                + " (p.nameFolded = :name or p.kanaFolded = :kana) order by p.id",
            Patient.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .setParameter("name", nameFolded)
        .setParameter("kana", kanaFolded)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Insurances on file under this 番号, open ones and the patient's earlier ones, each with whose it
   * is; not those that were voided.
   */
  List<Held> byNumber(String numberFolded, String insurerFolded, int most) {
    List<Held> readable =
        held(
            em.createQuery(
                    "select i, p from Insurance i, Patient p where p.id = i.patientId and"
                        + " i.numberFolded = :number and i.insurerFolded = :insurer and i.voidedAt"
                        + " is null order by i.id desc",
                    Object[].class)
                .setParameter("number", numberFolded)
                .setParameter("insurer", insurerFolded)
                .setMaxResults(most));
    String hash = Insurance.hash(numberFolded, insurerFolded);
    if (hash == null) {
      return readable;
    }
    List<Held> encrypted =
        held(
            em.createQuery(
                    "select i, p from Insurance i, Patient p where p.id = i.patientId and"
                        + " i.numberHash = :hash and i.voidedAt is null order by i.id desc",
                    Object[].class)
                .setParameter("hash", hash)
                .setMaxResults(most));
    // a row that is taken over between the two stands in both
    return Stream.concat(readable.stream(), encrypted.stream())
        .collect(
            Collectors.toMap(
                held -> held.insurance().id(), Function.identity(), (one, same) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparing((Held held) -> held.insurance().id()).reversed())
        .limit(most)
        .toList();
  }

  private static List<Held> held(TypedQuery<Object[]> query) {
    return query.getResultList().stream()
        .map(row -> new Held((Insurance) row[0], (Patient) row[1]))
        .toList();
  }

  /** An insurance and whose it is. */
  record Held(Insurance insurance, Patient holder) {}

  List<Insurance> open(Collection<Long> patientIds) {
    return patientIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select i from Insurance i where i.patientId in :patients and i.closedAt is null",
                Insurance.class)
            .setParameter("patients", patientIds)
            .getResultList();
  }

  /** All insurances a patient ever had here, the newest first; not those that were voided. */
  List<Insurance> history(Long patientId) {
    return em.createQuery(
            "select i from Insurance i where i.patientId = :patient and i.voidedAt is null"
                + " order by i.id desc",
            Insurance.class)
        .setParameter("patient", patientId)
        .getResultList();
  }

  Map<Long, Patient> byIds(Collection<Long> ids) {
    Map<Long, Patient> found = new HashMap<>();
    if (!ids.isEmpty()) {
      em.createQuery("select p from Patient p where p.id in :ids", Patient.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(patient -> found.put(patient.id(), patient));
    }
    return found;
  }

  PatientView view(Patient patient) {
    return views(List.of(patient)).get(patient.number());
  }

  /** In the order given; the insurance stands before 医療扶助 where a patient has both. */
  Map<String, PatientView> views(List<Patient> patients) {
    Map<Long, Insurance> shown = new HashMap<>();
    open(patients.stream().map(Patient::id).filter(Objects::nonNull).toList()).stream()
        .sorted(Comparator.comparing(Insurance::isMedicalAid))
        .forEach(insurance -> shown.putIfAbsent(insurance.patientId(), insurance));
    Map<String, PatientView> views = new LinkedHashMap<>();
    for (Patient patient : patients) {
      Insurance insurance = shown.get(patient.id());
      views.put(patient.number(), patient.view(insurance == null ? null : insurance.view()));
    }
    return views;
  }
}
