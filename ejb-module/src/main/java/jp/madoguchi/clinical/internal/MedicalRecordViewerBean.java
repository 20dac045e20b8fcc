package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;
import jp.madoguchi.clinical.ConsentedPatients;
import jp.madoguchi.clinical.ConsentedSearch;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.MedicalBanner;
import jp.madoguchi.clinical.MedicalRecordViewer;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.clinical.internal.StoredSheets.StoredSheet;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/** Reads medical information behind the one gate; each look is recorded. */
@Stateless
@DenyAll
public class MedicalRecordViewerBean implements MedicalRecordViewer {
  private static final MedicalBanner NOBODY =
      new MedicalBanner(
          null, List.of(), Map.of(), Map.of(), null, false, null, OpenedPatient.NOTHING);

  @Resource SessionContext context;
  @EJB ViewingGate gate;
  @EJB ConsentGate consents;
  @EJB ClinicalFetches asks;
  @EJB ClinicalSending sending;
  @EJB StoredSheets sheets;
  @EJB PatientFile patients;
  @EJB InCharge inCharge;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public ConsentedPatients consentedPatients(ConsentedSearch search, int first, int count) {
    Set<ConsentKind> within = gate.within();
    if (within.isEmpty()) {
      gate.withoutRight(null);
      return new ConsentedPatients(List.of(), 0, 0);
    }
    ConsentedPatients page =
        new ConsentedListing(
                gate,
                consents,
                patients,
                search,
                within,
                inCharge,
                context.getCallerPrincipal().getName())
            .page(first, count);
    ledger.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.CONSENT)
            .subject("consented patients, " + page.patients().size() + " of " + page.total())
            .showing(
                "consented patients",
                page.patients().stream().map(one -> one.patient().number().value()).toList(),
                NotedHowOften.DAILY));
    return page;
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public MedicalBanner banner(String patientNumber) {
    if (gate.within().isEmpty()) {
      gate.withoutRight(patientNumber);
      return NOBODY;
    }
    Optional<PatientView> patient = patients.find(patientNumber);
    AuditEntry viewed =
        AuditEntry.of(AuditAction.VIEW_CONSENTS, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject("consents");
    if (patient.isEmpty()) {
      ledger.record(viewed.outcome("NOT_FOUND"));
      return NOBODY;
    }
    ViewingOutlook outlook = gate.outlook(patientNumber, patient.get());
    CareStanding care = gate.care(patientNumber);
    Map<ClinicalKind, ViewingRefusal> refusals = new EnumMap<>(ClinicalKind.class);
    refusals.putAll(outlook.refusals());
    Map<ClinicalKind, FetchState> fetches = new EnumMap<>(ClinicalKind.class);
    boolean closed = gate.closes(care);
    outlook
        .open()
        .forEach(
            (kind, ground) -> {
              if (closed) {
                refusals.put(kind, ViewingRefusal.NOT_IN_CHARGE);
              } else if (kind.isFetched()) {
                fetches.put(kind, asks.state(patientNumber, ground));
              }
            });
    OpenedPatient opened = gate.opened(patientNumber);
    Set<ClinicalKind> instead = EnumSet.noneOf(ClinicalKind.class);
    opened
        .kinds()
        .forEach(
            kind -> {
              if (refusals.remove(kind) != null) {
                instead.add(kind);
                if (kind.isFetched()) {
                  fetches.put(kind, asks.heldState(patient.get(), kind));
                }
              }
            });
    boolean another = outlook.refusals().containsValue(ViewingRefusal.OTHER_PERSON);
    ledger.record(
        another
            ? AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT)
                .patient(patientNumber)
                .subject("consents")
                .outcome(ViewingRefusal.OTHER_PERSON.code())
                .request(outlook.session() == null ? null : outlook.session().toString())
            : viewed);
    return new MedicalBanner(
        patient.get().withoutInsurance(),
        outlook.consents(),
        refusals,
        fetches,
        outlook.otherPerson(),
        !another && consents.eligibilityOnly(patientNumber),
        care,
        opened.insteadOf(instead));
  }

  /** Not in the caller's transaction: a request is a file, which no rollback takes back. */
  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FetchState fetch(String patientNumber, ClinicalKind kind) {
    requireFetched(kind);
    return sending.fetch(patientNumber, kind);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public ClinicalSheet sheet(String patientNumber, ClinicalKind kind) {
    requireFetched(kind);
    ViewingGround ground = gate.require(patientNumber, kind);
    StoredSheet stored = sheets.read(patientNumber, ground);
    SheetReading.entries(AuditAction.VIEW_MEDICAL, patientNumber, ground, stored)
        .forEach(ledger::record);
    return stored.sheet();
  }

  private static void requireFetched(ClinicalKind kind) {
    if (!kind.isFetched()) {
      throw new IllegalArgumentException("not fetched by this release: " + kind);
    }
  }
}
