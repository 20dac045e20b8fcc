package jp.madoguchi.medicine;

import java.time.Instant;

/**
 * Which editions of a table there are (医薬品の表の現状).
 *
 * @param active the one in effect, or null
 * @param former the one that was in effect before, to which can be gone back, or null
 * @param waiting loaded and compared, not yet in effect, or null
 * @param changedBy who last changed which is in effect, or null
 */
public record MedicineStanding(
    MedicineVersion shown,
    MedicineEdition active,
    MedicineEdition former,
    MedicineEdition waiting,
    String changedBy,
    Instant changedAt) {
  public MedicineTable table() {
    return shown.table();
  }
}
