package jp.madoguchi.web.medical;

import jp.madoguchi.clinical.ClinicalKind;
import jp.madoguchi.clinical.ClinicalSheet;

/** Reads a sheet behind the gate: for the screen, or for paper. */
@FunctionalInterface
interface SheetReader {
  /**
   * @throws jp.madoguchi.clinical.MedicalAccessRefused when the gate is closed
   */
  ClinicalSheet read(String patientNumber, ClinicalKind kind);
}
