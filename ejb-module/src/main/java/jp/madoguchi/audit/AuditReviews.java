package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an auditor goes through again and again (定期の点検), of the last days. */
@Local
public interface AuditReviews {
  /** Records that a count or list has at most. */
  int MOST_REVIEWED = 1_000;

  /**
   * Ends the subject of a reading at which others were in charge of the patient (担当外): under the
   * seal, so that what is said of it later changes no record.
   */
  String NOT_IN_CHARGE = ", not in charge";

  /** How many there are of each kind, {@link #MOST_REVIEWED} at most; shows nobody. */
  Map<ReviewKind, Long> counts();

  /**
   * The newest first, {@link #MOST_REVIEWED} at most; recorded as VIEW_AUDIT with whom it shows.
   *
   * @param day the one day that is meant, however long ago, or null for the last days
   */
  List<AuditRecord> list(ReviewKind kind, LocalDate day);
}
