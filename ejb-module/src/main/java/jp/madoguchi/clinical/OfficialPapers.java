package jp.madoguchi.clinical;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Official documents of the centre (公式の帳票), asked for and read behind the same gate as the kinds
 * that they hold. Setting: {@code madoguchi.clinical.paper} (default {@code no}); with {@code ask}
 * readers may ask the terminal for them. The file names nobody: it is the answer to a question
 * about this person, and its reader compares the name on it.
 */
@Local
public interface OfficialPapers {
  /** How far it is, without its content; empty where this hospital asks for none. */
  Optional<OfficialPaperStanding> standing(String patientNumber, OfficialPaper paper);

  /**
   * Asks the terminal for it unless it is here or on its way; never waits for the answer.
   *
   * @throws MedicalAccessRefused already recorded
   */
  FetchState fetch(String patientNumber, OfficialPaper paper);

  /**
   * The document as it came, a PDF; recorded as a reading. Empty where none came under the consents
   * of now.
   *
   * @throws MedicalAccessRefused already recorded
   */
  Optional<byte[]> read(String patientNumber, OfficialPaper paper);
}
