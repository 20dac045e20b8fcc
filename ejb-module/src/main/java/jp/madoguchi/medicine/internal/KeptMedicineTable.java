package jp.madoguchi.medicine.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineVersion;

/** Which edition of a table is in effect, which was before, and which waits: one row a table. */
@Entity
@Table(name = "medicine_table")
public class KeptMedicineTable {
  @Id
  @Enumerated(EnumType.STRING)
  private MedicineTable kind;

  @Column(name = "active_id")
  private Long activeId;

  @Column(name = "former_id")
  private Long formerId;

  @Column(name = "waiting_id")
  private Long waitingId;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  protected KeptMedicineTable() {}

  Long activeId() {
    return activeId;
  }

  Long formerId() {
    return formerId;
  }

  Long waitingId() {
    return waitingId;
  }

  String changedBy() {
    return changedBy;
  }

  Instant changedAt() {
    return changedAt;
  }

  MedicineVersion shown() {
    return new MedicineVersion(kind, version);
  }

  boolean names(long edition) {
    return Stream.of(activeId, formerId, waitingId)
        .filter(Objects::nonNull)
        .anyMatch(one -> one == edition);
  }

  void await(Long edition) {
    waitingId = edition;
  }

  /** What waits takes effect; what was before the former is named no more. */
  void use(String by, Instant at) {
    formerId = activeId;
    activeId = waitingId;
    waitingId = null;
    changedBy = by;
    changedAt = at;
  }

  void goBack(String by, Instant at) {
    Long rolledBack = activeId;
    activeId = formerId;
    formerId = rolledBack;
    changedBy = by;
    changedAt = at;
  }
}
