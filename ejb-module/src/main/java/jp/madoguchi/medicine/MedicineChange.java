package jp.madoguchi.medicine;

/**
 * A row that differs between the edition that waits and the one in effect (医薬品の表の変更).
 *
 * @param key what the row is known by
 * @param was what it says in the edition in effect, or null
 * @param is what it says in the one that waits, or null
 */
public record MedicineChange(MedicineChangeKind kind, String key, String was, String is) {
  /** What happens to it. */
  public enum MedicineChangeKind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
