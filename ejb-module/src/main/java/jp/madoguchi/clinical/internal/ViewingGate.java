package jp.madoguchi.clinical.internal;

import static java.util.function.Predicate.not;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.ViewingGrants;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditWatch;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.care.InCharge;
import jp.madoguchi.care.OwnDepartment;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.MedicalAccessRefused;
import jp.madoguchi.clinical.OpenedPatient;
import jp.madoguchi.clinical.ViewingGround;
import jp.madoguchi.clinical.ViewingGround.ByConsent;
import jp.madoguchi.clinical.ViewingGround.ByDisaster;
import jp.madoguchi.clinical.ViewingGround.ByEmergency;
import jp.madoguchi.clinical.ViewingGround.ByGrant;
import jp.madoguchi.clinical.ViewingGround.WithoutConsent;
import jp.madoguchi.clinical.ViewingRefusal;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.contingency.ExtraordinaryGround;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.contingency.OpenGrounds;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ConsentingAnswer;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/**
 * The one gate before every look at medical information (閲覧の可否), at the instant of the look: who
 * asks, what the patient said, whether register and card name one person, and whether the asker is
 * in charge. Only it makes a {@link ViewingGround}. A refusal is recorded in a transaction of its
 * own.
 */
@Stateless
@DenyAll
@DeclareRoles({"DOCTOR", "DENTIST", "PHARMACIST", "GRANTED"})
public class ViewingGate {
  @Resource SessionContext context;
  @Inject Workplace workplace;
  @EJB ViewingGrants grants;
  @EJB ConsentGate consents;
  @EJB PatientFile patients;
  @EJB ConsentingAnswer answers;
  @EJB AuditLedger ledger;
  @EJB AuditWatch watch;
  @EJB InCharge inCharge;
  @EJB OpenGrounds openings;

  /**
   * The ground that opens the kind now.
   *
   * @throws MedicalAccessRefused already recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ViewingGround require(String patientNumber, ClinicalKind kind) {
    boolean qualified = isQualified();
    if (!qualified && !isGranted(kind)) {
      throw refused(patientNumber, kind, null, null, ViewingRefusal.NO_RIGHT);
    }
    ConsentView consent = consents.consent(patientNumber, kind.consent());
    PatientView patient = patients.find(patientNumber).orElse(null);
    Insured insured = answers.consenting(patientNumber).get(kind.consent());
    ViewingRefusal refusal = ViewingRule.refusal(consent, patient, insured);
    if (refusal == null && watch.viewingStopped()) {
      refusal = ViewingRefusal.AUDIT_UNSTAMPED;
    }
    CareStanding care = refusal == null ? care(patientNumber) : null;
    if (OwnDepartment.chosen().refuses(care, qualified)) {
      refusal = ViewingRefusal.NOT_IN_CHARGE;
    }
    if (refusal != null) {
      Optional<WithoutConsent> opened = opened(patientNumber, patient, kind);
      if (opened.isPresent()) {
        return opened.get();
      }
      throw refused(patientNumber, kind, consent, insured, refusal);
    }
    ByConsent consented = new ByConsent(kind, patient, consent, insured, care);
    return qualified ? consented : new ByGrant(consented, context.getCallerPrincipal().getName());
  }

  /** What the caller has open of the patient without consent now; the gate closes it at its end. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public OpenedPatient opened(String patientNumber) {
    List<GroundOpening> open = openings.now(patientNumber);
    return new OpenedPatient(
        open.isEmpty() ? null : open.get(0), open, openings.offered(), Set.of());
  }

  /**
   * The opening by which the caller reads a document that came for it.
   *
   * @throws MedicalAccessRefused when nothing of that ground is open now; already recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public GroundOpening requireOpened(String patientNumber, ExtraordinaryGround ground) {
    return openings.now(patientNumber).stream()
        .filter(one -> one.ground() == ground && within().containsAll(consents(ground)))
        .findFirst()
        .orElseThrow(() -> refused(patientNumber, "DOC", null, null, ViewingRefusal.GROUND_CLOSED));
  }

  /** A document may hold whatever its ground opens. */
  private static Set<ConsentKind> consents(ExtraordinaryGround ground) {
    return GroundKinds.of(ground).stream()
        .map(ClinicalKind::consent)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<WithoutConsent> opened(
      String patientNumber, PatientView patient, ClinicalKind kind) {
    return patient == null
        ? Optional.empty()
        : openings.now(patientNumber).stream()
            .filter(one -> GroundKinds.of(one.ground()).contains(kind))
            .findFirst()
            .map(
                one ->
                    switch (one.ground()) {
                      case EMERGENCY -> new ByEmergency(kind, patient, one);
                      case DISASTER -> new ByDisaster(kind, patient, one);
                    });
  }

  /**
   * The consent behind a ground. 救急 and 災害 have none: nothing is asked for under them.
   *
   * @throws MedicalAccessRefused already recorded
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ByConsent consented(String patientNumber, ViewingGround ground) {
    if (ground instanceof ByConsent consented) {
      return consented;
    }
    if (ground instanceof ByGrant granted) {
      return granted.consented();
    }
    throw refused(patientNumber, ground.kind(), null, null, ViewingRefusal.GROUND_CLOSED);
  }

  /**
   * Lines that the reader may see.
   *
   * @param surgery the consent to 手術情報 that opened some of them beside the ground's own, or null
   */
  public record AdmittedLines<L>(List<L> lines, ByConsent surgery) {}

  /**
   * Of what was kept the lines that may be read under the ground: 手術 and 麻酔 (診療識別 50, 54) need the
   * consent to 手術情報 at this instant, whichever file brought them (workflow rules §2.3), unless the
   * ground itself opens surgery without consent.
   *
   * @param readable lines of the ground's kind, with their values
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public <L extends ClinicalLine<L>> AdmittedLines<L> admitted(
      String patientNumber, ViewingGround ground, List<L> readable) {
    boolean opened =
        ground instanceof WithoutConsent without
            && GroundKinds.of(without.opening().ground()).contains(ClinicalKind.SURGERIES);
    boolean another =
        !opened
            && ground.kind() != ClinicalKind.SURGERIES
            && readable.stream().anyMatch(ClinicalLine::isSurgical);
    if (!another) {
      return new AdmittedLines<>(readable, null);
    }
    ByConsent surgery = surgery(patientNumber);
    return new AdmittedLines<>(
        surgery == null ? readable.stream().filter(not(L::isSurgical)).toList() : readable,
        surgery);
  }

  /**
   * Of what came the lines that may be kept: the same rule, whoever may read them later. A line
   * left out comes again with the consent that opens it.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public <L extends ClinicalLine<L>> List<L> kept(
      String patientNumber, ClinicalKind kind, List<L> lines) {
    if (kind == ClinicalKind.SURGERIES
        || lines.stream().noneMatch(line -> line.readable().isSurgical())
        || surgeryConsented(patientNumber).isPresent()) {
      return lines;
    }
    return lines.stream().filter(line -> !line.readable().isSurgical()).toList();
  }

  /** The consent to 手術情報 where it opens to the caller now, else null. */
  private ByConsent surgery(String patientNumber) {
    return isQualified() || isGranted(ClinicalKind.SURGERIES)
        ? surgeryConsented(patientNumber).orElse(null)
        : null;
  }

  private Optional<ByConsent> surgeryConsented(String patientNumber) {
    return consentOf(patientNumber, ClinicalKind.SURGERIES);
  }

  /**
   * The consent that opens the kind now, whoever may read it: to ask under it, which shows nobody
   * anything. None while viewing is stopped.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ByConsent> consentedNow(String patientNumber, ClinicalKind kind) {
    return watch.viewingStopped() ? Optional.empty() : consentOf(patientNumber, kind);
  }

  private Optional<ByConsent> consentOf(String patientNumber, ClinicalKind kind) {
    return patients
        .find(patientNumber)
        .map(patient -> outlook(patientNumber, patient).open().get(kind));
  }

  /** What was kept under this ground is about somebody else: recorded, to be thrown. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public MedicalAccessRefused otherPerson(String patientNumber, ByConsent ground) {
    return refused(
        patientNumber,
        ground.kind(),
        ground.consent(),
        ground.insured(),
        ViewingRefusal.OTHER_PERSON);
  }

  /** Whether the caller is in charge of the patient today (担当か), or null where nobody asks. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public CareStanding care(String patientNumber) {
    return care(Set.of(patientNumber)).get(patientNumber);
  }

  /** Likewise of several patients at once; empty where nobody asks. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Map<String, CareStanding> care(Set<String> patientNumbers) {
    return OwnDepartment.chosen() == OwnDepartment.OFF
        ? Map.of()
        : inCharge.standings(patientNumbers, context.getCallerPrincipal().getName());
  }

  /** Whether that standing closes every kind to the caller. */
  @PermitAll
  public boolean closes(CareStanding care) {
    return OwnDepartment.chosen().refuses(care, isQualified());
  }

  /** What could be read of a patient now, whoever asks. Opens nothing and records nothing. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public ViewingOutlook outlook(String patientNumber, PatientView patient) {
    return outlook(patient, consents.consents(patientNumber), answers.consenting(patientNumber));
  }

  /** Likewise for several patients at once, whose consents were just read; by patient number. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Map<String, ViewingOutlook> outlooks(
      Map<String, PatientView> patients, Map<String, List<ConsentView>> said) {
    Map<String, Map<ConsentKind, Insured>> insured = answers.consentingOf(patients.keySet());
    Map<String, ViewingOutlook> outlooks = new HashMap<>();
    patients.forEach(
        (number, patient) ->
            outlooks.put(number, outlook(patient, said.get(number), insured.get(number))));
    return outlooks;
  }

  private static ViewingOutlook outlook(
      PatientView patient, List<ConsentView> consents, Map<ConsentKind, Insured> insured) {
    Map<ConsentKind, ConsentView> said = new EnumMap<>(ConsentKind.class);
    Insured other = null;
    List<ConsentView> own = new ArrayList<>();
    for (ConsentView consent : consents) {
      said.put(consent.kind(), consent);
      Insured whose = insured.get(consent.kind());
      if (ViewingRule.refusal(consent, patient, whose) != ViewingRefusal.OTHER_PERSON) {
        own.add(consent);
      } else if (whose != null && other == null) {
        other = whose;
      }
    }
    Map<ClinicalKind, ViewingRefusal> refusals = new EnumMap<>(ClinicalKind.class);
    Map<ClinicalKind, ByConsent> open = new EnumMap<>(ClinicalKind.class);
    for (ClinicalKind kind : ClinicalKind.values()) {
      ConsentView consent = said.get(kind.consent());
      Insured whose = insured.get(kind.consent());
      ViewingRefusal refusal = ViewingRule.refusal(consent, patient, whose);
      if (refusal == null) {
        open.put(kind, new ByConsent(kind, patient, consent, whose, null));
      } else {
        refusals.put(kind, refusal);
      }
    }
    return new ViewingOutlook(
        own,
        refusals,
        open,
        other == null ? null : other.person(),
        other == null ? null : other.sessionId());
  }

  /**
   * The consents that can open anything to the caller now: all of them by qualification, by grants
   * those that run, without any none. Who has none is told of no patient.
   */
  @PermitAll
  public Set<ConsentKind> within() {
    boolean qualified = isQualified();
    return Arrays.stream(ClinicalKind.values())
        .filter(kind -> qualified || isGranted(kind))
        .map(ClinicalKind::consent)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A look at a patient by somebody who may look at nobody: recorded. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void withoutRight(String patientNumber) {
    ledger.record(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject("consents")
            .outcome(ViewingRefusal.NO_RIGHT.code()));
  }

  /** By qualification; the role worked in decides. */
  private boolean isQualified() {
    Role active = workplace.activeRole();
    for (Role role : Role.QUALIFIED) {
      if ((active == null || active == role) && context.isCallerInRole(role.name())) {
        return true;
      }
    }
    return false;
  }

  /** By a grant for this kind and time. */
  private boolean isGranted(ClinicalKind kind) {
    Role active = workplace.activeRole();
    return (active == null || active == Role.GRANTED)
        && context.isCallerInRole(Role.Names.GRANTED)
        && grants.granted(context.getCallerPrincipal().getName(), kind.consent().name());
  }

  private MedicalAccessRefused refused(
      String patientNumber,
      ClinicalKind kind,
      ConsentView consent,
      Insured insured,
      ViewingRefusal refusal) {
    return refused(patientNumber, kind.code(), consent, insured, refusal);
  }

  private MedicalAccessRefused refused(
      String patientNumber,
      String subject,
      ConsentView consent,
      Insured insured,
      ViewingRefusal refusal) {
    ConsentState state = consent == null ? null : consent.state();
    ledger.recordApart(
        AuditEntry.of(AuditAction.REFUSED, AuditGround.CONSENT)
            .patient(patientNumber)
            .subject(subject)
            .consent(state == null ? null : state.name(), consent == null ? null : consent.until())
            .outcome(refusal.code())
            .request(insured == null ? null : Long.toString(insured.sessionId())));
    return new MedicalAccessRefused(refusal);
  }
}
