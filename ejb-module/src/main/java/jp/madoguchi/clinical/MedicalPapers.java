package jp.madoguchi.clinical;

import jakarta.ejb.Local;

/**
 * Medical information for paper (医療情報の印刷): what leaves the program passes the same gate at the
 * instant of printing, and only where {@link MedicalPrinting} allows it.
 */
@Local
public interface MedicalPapers {
  /**
   * What has been answered of a kind; recorded as PRINT_MEDICAL beside the read, in one
   * transaction: without the record nothing is printed.
   *
   * @throws MedicalAccessRefused when the gate is closed, or the hospital prints no medical
   *     information; already recorded
   * @throws IllegalArgumentException for a kind that this release does not fetch
   */
  PrintedSheet sheet(String patientNumber, ClinicalKind kind) throws MedicalAccessRefused;
}
