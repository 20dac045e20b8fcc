package jp.madoguchi.audit;

/**
 * One patient whose data one recorded read showed (漏えい報告の行).
 *
 * @param record the read: who, when, from where, on what ground
 * @param patientNumber whose data it showed
 * @param data of which kind
 */
public record LeakLine(AuditRecord record, String patientNumber, LeakedData data) {
  @Override
  public String toString() {
    return "LeakLine[" + record.id() + "]";
  }
}
