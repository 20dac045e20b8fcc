package jp.madoguchi.clinical;

import jakarta.ejb.Local;
import java.util.List;

/**
 * The documents (PDF) that the terminal gave for what the caller opened without consent
 * (救急・災害で受け取った文書): read by that person alone, while something of the patient is open to him.
 */
@Local
public interface OpenedDocuments {
  /** Newest first; empty while nothing is open. */
  List<OpenedDocument> list(String patientNumber);

  /**
   * Its content, a PDF; recorded as a reading.
   *
   * @throws MedicalAccessRefused when it is not open to the caller now; already recorded
   */
  byte[] read(String patientNumber, long document);
}
