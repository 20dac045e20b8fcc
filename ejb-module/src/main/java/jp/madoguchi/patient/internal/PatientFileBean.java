package jp.madoguchi.patient.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonSought;
import jp.madoguchi.patient.TakeOverUndone;

/** The register in the database. */
@Stateless
@DenyAll
public class PatientFileBean implements PatientFile {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public Optional<PatientView> find(String patientNumber) {
    Register register = new Register(em);
    return register.patient(patientNumber).map(register::view);
  }

  @Override
  @PermitAll
  public Map<String, PatientView> find(Collection<String> patientNumbers) {
    Register register = new Register(em);
    return register.views(register.patients(patientNumbers));
  }

  @Override
  @PermitAll
  public Set<String> named(Collection<String> among, String text) {
    return new NamedAmong(em, text).of(among);
  }

  @Override
  @PermitAll
  public Matching match(PersonSought sought) {
    return new MatchRule(new PossiblePatients(em, sought).found()).matching();
  }

  @Override
  @PermitAll
  public PatientView register(PatientView person, Instant now) {
    Register register = new Register(em);
    if (register.patient(person.number().value()).isPresent()) {
      throw new IllegalArgumentException("patient number is taken");
    }
    em.persist(new Patient(person, now));
    LostRace.flush(em);
    return register.patient(person.number().value()).map(register::view).orElseThrow();
  }

  @Override
  @PermitAll
  public boolean takeOver(Confirmed confirmed) {
    return hold(
        confirmed.person(),
        confirmed.medicalAid(),
        confirmed.confirmedAt(),
        insurance -> insurance.confirmed(confirmed.confirmedAt(), confirmed.sessionId()),
        confirmed.sessionId());
  }

  @Override
  @PermitAll
  public boolean foretold(PatientView person, boolean medicalAid, Instant answeredAt) {
    return hold(person, medicalAid, answeredAt, insurance -> insurance.foretold(answeredAt), null);
  }

  @Override
  @PermitAll
  public List<PatientView> insured(String after, int count) {
    Register register = new Register(em);
    return List.copyOf(register.views(register.insured(after, count)).values());
  }

  /**
   * Closes the row on file and lets a new one follow; equal data are only noted.
   *
   * @param sessionId whose take-over it is, and may be undone; null for a bulk inquiry's
   */
  private boolean hold(
      PatientView person,
      boolean medicalAid,
      Instant toldAt,
      Consumer<Insurance> note,
      Long sessionId) {
    Patient patient = taken(person.number().value());
    List<Insurance> history = history(patient, medicalAid);
    if (newerThan(toldAt, history)) {
      return false;
    }
    Insurance onFile = open(history);
    Instant now = clock.instant();
    TakenOver record = before(sessionId, patient, medicalAid);
    patient.change(person, now);
    InsuranceView taken = person.insurance();
    if (taken != null && onFile != null && onFile.view().equals(taken)) {
      record.noting(onFile);
      note.accept(onFile);
    } else if (taken != null) {
      if (onFile != null) {
        record.closing(onFile);
        onFile.close(now, endOf(onFile, taken));
        // of a kind one is open at most, also between two statements
        em.flush();
      }
      Insurance next = new Insurance(patient.id(), taken, medicalAid, now);
      note.accept(next);
      em.persist(next);
      record.filed(next);
    }
    remember(sessionId, record.written(patient));
    return true;
  }

  private TakenOver before(Long sessionId, Patient patient, boolean medicalAid) {
    long session = sessionId == null ? 0 : sessionId;
    int earlier =
        sessionId == null
            ? 0
            : em.createQuery(
                    "select count(t) from TakenOver t where t.sessionId = :session", Long.class)
                .setParameter("session", session)
                .getSingleResult()
                .intValue();
    return new TakenOver(session, earlier + 1, patient, medicalAid);
  }

  /** The record names rows of the insurance by their number: those have to be there first. */
  private void remember(Long sessionId, TakenOver record) {
    if (sessionId != null) {
      em.flush();
      em.persist(record);
    }
  }

  @Override
  @PermitAll
  public TakeOverUndone undoTakeOver(String patientNumber, long sessionId, String by) {
    Register register = new Register(em);
    return register
        .patient(patientNumber)
        .map(register::taken)
        .map(patient -> new TakeOverUndo(em, patient, sessionId, by, clock.instant()).undo())
        .orElse(new TakeOverUndone(false, false));
  }

  @Override
  @PermitAll
  public boolean close(
      String patientNumber,
      boolean medicalAid,
      LocalDate until,
      Instant confirmedAt,
      long sessionId) {
    Patient patient = taken(patientNumber);
    List<Insurance> history = history(patient, medicalAid);
    Insurance onFile = open(history);
    if (onFile == null || newerThan(confirmedAt, history)) {
      return false;
    }
    TakenOver record = before(sessionId, patient, medicalAid);
    record.closing(onFile);
    onFile.confirmed(confirmedAt, sessionId);
    onFile.close(clock.instant(), until);
    remember(sessionId, record);
    return true;
  }

  @Override
  @PermitAll
  public Optional<Instant> confirmedAt(String patientNumber, boolean medicalAid) {
    return new Register(em)
        .patient(patientNumber)
        .flatMap(patient -> latest(history(patient, medicalAid)));
  }

  /** A patient whose insurance is about to change. */
  private Patient taken(String number) {
    Register register = new Register(em);
    return register
        .patient(number)
        .map(register::taken)
        .orElseThrow(() -> new IllegalArgumentException("no such patient"));
  }

  private List<Insurance> history(Patient patient, boolean medicalAid) {
    return new Register(em)
        .history(patient.id()).stream()
            .filter(insurance -> insurance.isMedicalAid() == medicalAid)
            .toList();
  }

  private static Insurance open(List<Insurance> history) {
    return history.stream().filter(Insurance::open).findFirst().orElse(null);
  }

  private static Optional<Instant> latest(List<Insurance> history) {
    return history.stream()
        .map(Insurance::confirmedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private static boolean newerThan(Instant confirmedAt, List<Insurance> history) {
    return history.stream()
        .map(Insurance::toldAt)
        .filter(Objects::nonNull)
        .anyMatch(confirmedAt::isBefore);
  }

  /** Another insurer's insurance ends where the new one begins; otherwise the row keeps its end. */
  private static LocalDate endOf(Insurance onFile, InsuranceView next) {
    boolean sameInsurer = onFile.insurerIs(Folding.number(next.insurerNumber()));
    return sameInsurer || next.qualifiedFrom() == null ? null : next.qualifiedFrom().minusDays(1);
  }
}
