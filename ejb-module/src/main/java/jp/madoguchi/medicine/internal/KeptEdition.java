package jp.madoguchi.medicine.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;

/** An edition of a table; its rows lie in the table's own. */
@Entity
@Table(name = "medicine_edition")
public class KeptEdition {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "medicine_edition_seq")
  @SequenceGenerator(
      name = "medicine_edition_seq",
      sequenceName = "medicine_edition_seq",
      allocationSize = 1)
  private long id;

  @Enumerated(EnumType.STRING)
  private MedicineTable kind;

  @Column(name = "edition_day")
  private LocalDate day;

  private String source;
  private int lines;

  @Column(name = "passed_over")
  private int passedOver;

  private int added;
  private int removed;
  private int changed;

  @Column(name = "base_id")
  private Long baseId;

  @Column(name = "loaded_by")
  private String loadedBy;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  protected KeptEdition() {}

  KeptEdition(MedicineTerms terms, String by, Instant at) {
    this.kind = terms.table();
    this.day = terms.day();
    this.source = terms.source();
    this.loadedBy = by;
    this.loadedAt = at;
  }

  long id() {
    return id;
  }

  MedicineTable kind() {
    return kind;
  }

  LocalDate day() {
    return day;
  }

  String source() {
    return source;
  }

  int lines() {
    return lines;
  }

  void stored(int stored, int passed) {
    lines = stored;
    passedOver = passed;
  }

  /** Against the edition in effect; null when there is none. */
  void compared(MedicineRows rows, Long base) {
    baseId = base;
    added = base == null ? lines : rows.only(id, base);
    removed = base == null ? 0 : rows.only(base, id);
    changed = base == null ? 0 : rows.changed(id, base);
  }

  MedicineEdition view() {
    return new MedicineEdition(
        id, kind, day, source, lines, passedOver, added, removed, changed, loadedBy, loadedAt);
  }
}
