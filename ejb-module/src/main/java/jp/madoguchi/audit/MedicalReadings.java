package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;

/**
 * Who read medical information (医療情報の閲覧), for the capability that has to tell whom a wrong
 * attachment has shown what. No page: the act that asks is recorded itself.
 */
@Local
public interface MedicalReadings {
  /**
   * Readings of what was shown under a patient, the oldest first; at most 500.
   *
   * @param since inclusive
   */
  List<AuditRecord> of(String patientNumber, Instant since);
}
