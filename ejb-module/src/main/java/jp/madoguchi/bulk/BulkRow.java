package jp.madoguchi.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.qualification.FieldComparison;

/**
 * One person of a bulk inquiry, as a row of SC-06.
 *
 * @param patientNumber null when the answer fits nobody
 * @param reasonKey why it has its class where the class does not say it, after {@code
 *     bulk.reason.}; or null
 * @param validity 資格有効性 code as answered, or null
 * @param difference what differs, as it was when the answer was compared; differing fields only
 * @param endedBy who closed it, or null
 */
public record BulkRow(
    long id,
    long version,
    int place,
    RowState state,
    String patientNumber,
    String name,
    String nameKana,
    LocalDate birthDate,
    DifferenceClass differenceClass,
    String reasonKey,
    String validity,
    String resultCode,
    String resultMessage,
    Instant answeredAt,
    List<FieldComparison> difference,
    Instant endedAt,
    String endedBy) {
  public BulkRow {
    difference = List.copyOf(difference);
  }

  /** Whether its new values can be taken over. */
  public boolean takeable() {
    return state == RowState.OPEN
        && differenceClass.takeable()
        && patientNumber != null
        && !difference.isEmpty();
  }

  @Override
  public String toString() {
    return "BulkRow[" + id + "]";
  }
}
