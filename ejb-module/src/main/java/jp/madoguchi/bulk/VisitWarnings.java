package jp.madoguchi.bulk;

import jakarta.ejb.Local;
import java.util.Optional;

/** What a bulk inquiry foretold of a patient who comes to the desk (EL-06). */
@Local
public interface VisitWarnings {
  /**
   * The warning of the newest bulk answer of the last days ({@code bulk.warning.days}, 31), unless
   * the insurance was confirmed at a visit or taken over since.
   */
  Optional<VisitWarning> of(String patientNumber);
}
