package jp.madoguchi.clinical;

import jp.madoguchi.care.CareStanding;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.contingency.GroundOpening;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ConsentingAnswer.Insured;

/**
 * The ground on which medical information of a patient is read (閲覧の根拠): made by the gate and by
 * nobody else, at the instant of the read, for one kind. Nothing stored is handed out without one.
 */
public sealed interface ViewingGround {
  /** What may be read. */
  ClinicalKind kind();

  /**
   * 通常同意: the patient's own consent runs, and register and card name one person.
   *
   * @param patient as the register has the patient now
   * @param insured the person of the answer that carried the consent
   * @param care whether the reader is in charge of the patient, or null where nobody asks
   */
  record ByConsent(
      ClinicalKind kind,
      PatientView patient,
      ConsentView consent,
      Insured insured,
      CareStanding care)
      implements ViewingGround {
    @Override
    public String toString() {
      return "ByConsent[" + kind + " ***]";
    }
  }

  /**
   * 閲覧権限の付与: somebody without a qualification of their own reads by a grant of the head of the
   * facility. A grant stands in for the qualification, never for the consent.
   *
   * @param account whose grant it is
   */
  record ByGrant(ByConsent consented, String account) implements ViewingGround {
    @Override
    public ClinicalKind kind() {
      return consented.kind();
    }
  }

  /** 救急 and 災害: no consent is behind it; what was fetched before is read, and nothing is asked. */
  sealed interface WithoutConsent extends ViewingGround {
    /** As the register has the patient now. */
    PatientView patient();

    /** By which its reader reads, with reason, identity and end. */
    GroundOpening opening();
  }

  /** 救急時医療情報閲覧: no consent can be obtained, and life is at stake. */
  record ByEmergency(ClinicalKind kind, PatientView patient, GroundOpening opening)
      implements WithoutConsent {
    @Override
    public String toString() {
      return "ByEmergency[" + kind + " ***]";
    }
  }

  /** 災害時医療情報閲覧: opened by the centre for a region. */
  record ByDisaster(ClinicalKind kind, PatientView patient, GroundOpening opening)
      implements WithoutConsent {
    @Override
    public String toString() {
      return "ByDisaster[" + kind + " ***]";
    }
  }
}
