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
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditReviews;
import jp.madoguchi.care.CareStanding;
import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.OfficialPaper;
import jp.madoguchi.clinical.OfficialPaperStanding;
import jp.madoguchi.clinical.OfficialPapers;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;

/** Official documents (公式の帳票) behind the one gate: every kind that may stand in one passes it. */
@Stateless
@DenyAll
public class OfficialPapersBean implements OfficialPapers {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB ViewingGate gate;
  @EJB PaperQuestions questions;
  @EJB PaperSending sending;
  @EJB PatientFile patients;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public Optional<OfficialPaperStanding> standing(String patientNumber, OfficialPaper paper) {
    Optional<PatientView> patient = isAsked() ? patients.find(patientNumber) : Optional.empty();
    if (patient.isEmpty()) {
      return Optional.empty();
    }
    Set<ConsentKind> within = gate.within();
    ViewingOutlook outlook = gate.outlook(patientNumber, patient.get());
    boolean others = gate.closes(gate.care(patientNumber));
    Optional<ClinicalKind> closed =
        paper.kinds().stream()
            .filter(
                kind ->
                    others || !within.contains(kind.consent()) || !outlook.open().containsKey(kind))
            .findFirst();
    if (closed.isPresent()) {
      return Optional.of(new OfficialPaperStanding(paper, closed.get(), ClinicalFetches.NOT_ASKED));
    }
    PaperGround ground =
        new PaperGround(
            patientNumber, paper, paper.kinds().stream().map(outlook.open()::get).toList());
    return Optional.of(new OfficialPaperStanding(paper, null, questions.state(ground)));
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FetchState fetch(String patientNumber, OfficialPaper paper) {
    return isAsked() ? sending.fetch(patientNumber, paper) : ClinicalFetches.NOT_ASKED;
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public Optional<byte[]> read(String patientNumber, OfficialPaper paper) {
    PaperGround ground = questions.ground(patientNumber, paper);
    return isAsked()
        ? questions.answered(ground).map(question -> content(ground, question))
        : Optional.empty();
  }

  private byte[] content(PaperGround ground, PaperQuestion question) {
    AuditEntry entry =
        PaperQuestions.entry(AuditAction.VIEW_MEDICAL, AuditGround.CONSENT, question);
    boolean outside = ground.care() == CareStanding.NOT_IN_CHARGE;
    ledger.record(
        entry
            .subject(entry.subject() + (outside ? AuditReviews.NOT_IN_CHARGE : ""))
            .consent(PaperQuestions.GIVEN, ground.until().orElse(null))
            .request(question.suffix()));
    return em.createQuery(
            "select c from PaperContent c where c.suffix = :suffix", PaperContent.class)
        .setParameter("suffix", question.suffix())
        .getSingleResult()
        .pdf();
  }

  /** Setting: {@code madoguchi.clinical.paper} (default {@code no}). */
  private static boolean isAsked() {
    return "ask".equals(Settings.text("clinical.paper", "no"));
  }
}
