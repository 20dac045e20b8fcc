package jp.madoguchi.clinical;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.consent.ConsentKind;

/**
 * Medical information (医療情報閲覧, SC-11 ff.) for 有資格者. Every call passes the consent gate at that
 * instant and leaves its audit record in the same transaction.
 */
@Local
public interface MedicalRecordViewer {
  /** Patients whose consents run now (SC-16), soonest to expire first. */
  List<ConsentedPatient> consentedPatients();

  /** Banner: the person, the consents, and the state of each kind's fetch. No medical content. */
  MedicalBanner banner(String patientNumber);

  /**
   * Asks the terminal for a kind (TKK or YZK) unless an answer under the same consent is here or on
   * its way; never blocks.
   */
  FetchState fetch(String patientNumber, ConsentKind kind) throws MedicalAccessRefused;

  /** Checkups of five years, newest first. */
  CheckupSheet checkups(String patientNumber) throws MedicalAccessRefused;

  /** Drugs, newest first. */
  DrugSheet drugs(String patientNumber) throws MedicalAccessRefused;
}
