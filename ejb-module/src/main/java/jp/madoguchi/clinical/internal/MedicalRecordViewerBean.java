package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.ConsentedPatient;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/** Reads medical information behind the check of right and consent; each look is recorded. */
@Stateless
@DenyAll
public class MedicalRecordViewerBean implements MedicalRecordViewer {
  private static final List<ConsentKind> FETCHED = List.of(ConsentKind.TKK, ConsentKind.YZK);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB ViewingRight right;
  @EJB ConsentGate gate;
  @EJB ClinicalAsks asks;
  @EJB ClinicalSending sending;
  @EJB PatientFile patients;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public List<ConsentedPatient> consentedPatients() {
    List<String> numbers = gate.patientsWithRunningConsent();
    Map<String, PatientView> people = patients.find(numbers);
    List<ConsentedPatient> list =
        numbers.stream()
            .filter(people::containsKey)
            .map(n -> new ConsentedPatient(people.get(n), gate.consents(n)))
            .toList();
    ledger.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.CONSENT)
            .subject("consented patients, " + list.size()));
    return list;
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public MedicalBanner banner(String patientNumber) {
    Optional<PatientView> person = patients.find(patientNumber);
    List<ConsentView> consents = person.isEmpty() ? List.of() : gate.consents(patientNumber);
    Map<ConsentKind, FetchState> fetches = new EnumMap<>(ConsentKind.class);
    for (ConsentView consent : consents) {
      if (FETCHED.contains(consent.kind())) {
        fetches.put(consent.kind(), asks.state(patientNumber, consent));
      }
    }
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_ELIGIBILITY, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject("consents")
            .outcome(person.isEmpty() ? "NOT_FOUND" : "OK"));
    return new MedicalBanner(
        person.orElse(null),
        consents,
        fetches,
        person.isPresent() && gate.eligibilityOnly(patientNumber));
  }

  /** Not in the caller's transaction: a request is a file, which no rollback takes back. */
  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FetchState fetch(String patientNumber, ConsentKind kind) {
    if (!FETCHED.contains(kind)) {
      throw new IllegalArgumentException("not fetched by this release: " + kind);
    }
    return sending.fetch(patientNumber, kind);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public CheckupSheet checkups(String patientNumber) {
    ConsentView consent = right.require(patientNumber, ConsentKind.TKK);
    Optional<ClinicalAsk> ask = asks.answered(patientNumber, consent);
    List<CheckupLine> lines = ask.map(a -> lines(a, CheckupLine.class)).orElse(List.of());
    CheckupSheet sheet =
        CheckupSheets.sheet(
            lines,
            ask.map(ClinicalAsk::changedAt).orElse(null),
            ask.map(ClinicalAsk::sex).orElse(null),
            LocalDate.now(clock));
    String period =
        sheet.dates().isEmpty()
            ? ""
            : " " + sheet.dates().get(sheet.dates().size() - 1) + "/" + sheet.dates().get(0);
    viewed(patientNumber, consent, ask, period, lines.isEmpty());
    return sheet;
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public DrugSheet drugs(String patientNumber) {
    ConsentView consent = right.require(patientNumber, ConsentKind.YZK);
    Optional<ClinicalAsk> ask = asks.answered(patientNumber, consent);
    List<DrugLine> lines = ask.map(a -> lines(a, DrugLine.class)).orElse(List.of());
    DrugSheet sheet = DrugSheets.sheet(lines, ask.map(ClinicalAsk::changedAt).orElse(null));
    String period =
        lines.isEmpty()
            ? ""
            : " " + sheet.lines().get(lines.size() - 1).date() + "/" + sheet.lines().get(0).date();
    viewed(patientNumber, consent, ask, period, lines.isEmpty());
    return sheet;
  }

  private <T> List<T> lines(ClinicalAsk ask, Class<T> type) {
    return em.createQuery(
            "select l from "
                + type.getSimpleName()
                + " l where l.suffix = :suffix order by l.place",
            type)
        .setParameter("suffix", ask.suffix())
        .getResultList();
  }

  private void viewed(
      String patientNumber,
      ConsentView consent,
      Optional<ClinicalAsk> ask,
      String period,
      boolean empty) {
    ledger.record(
        AuditEntry.of(AuditAction.VIEW_MEDICAL, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject(consent.kind() + period)
            .consent(consent.state().name(), consent.until())
            .outcome(empty ? "EMPTY" : "OK")
            .request(ask.map(ClinicalAsk::suffix).orElse(null)));
  }
}
