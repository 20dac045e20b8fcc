package jp.madoguchi.clinical;

import jakarta.ejb.Local;

/**
 * Medical information (医療情報閲覧, SC-11 ff.) for 有資格者. Every call passes the one gate at that instant
 * — right, consent, and whether register and card name one person — and leaves its audit record in
 * the same transaction.
 */
@Local
public interface MedicalRecordViewer {
  /**
   * Patients whose consents run now (SC-16); the database pages. Who may not view the patients of
   * others is told of none of them.
   *
   * @param first from 0
   * @param count at most 200
   */
  ConsentedPatients consentedPatients(ConsentedSearch search, int first, int count);

  /** Banner: the person, the consents, and the state of each kind's fetch. No medical content. */
  MedicalBanner banner(String patientNumber);

  /**
   * Asks the terminal for a kind unless an answer under the same consent is here or on its way;
   * never blocks.
   *
   * @throws IllegalArgumentException for a kind that this release does not fetch
   */
  FetchState fetch(String patientNumber, ClinicalKind kind) throws MedicalAccessRefused;

  /**
   * What has been answered, newest first; empty until the answer is here.
   *
   * @throws IllegalArgumentException for a kind that this release does not fetch
   */
  ClinicalSheet sheet(String patientNumber, ClinicalKind kind) throws MedicalAccessRefused;
}
