package jp.madoguchi.qualification.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.madoguchi.node.RowUnlessThere;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.ComparedField;

/** A spelling a clerk accepted for a patient; written once. */
@Entity
@Table(name = "accepted_spelling")
@Cacheable(false)
class SpellingRow {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accepted_spelling_seq")
  @SequenceGenerator(
      name = "accepted_spelling_seq",
      sequenceName = "accepted_spelling_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "patient_number")
  private String patientNumber;

  @Enumerated(EnumType.STRING)
  @Column(name = "compared_field")
  private ComparedField field;

  private String pair;

  @Column(name = "accepted_by")
  private String acceptedBy;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected SpellingRow() {}

  SpellingRow(String patientNumber, AcceptedSpelling spelling, String account, Instant at) {
    this.patientNumber = patientNumber;
    this.field = spelling.field();
    this.pair = spelling.pair();
    this.acceptedBy = account;
    this.acceptedAt = at;
  }

  void insertUnlessThere(EntityManager em) {
    RowUnlessThere.insert(
        em,
        "insert into accepted_spelling (id, patient_number, compared_field, pair, accepted_by,"
            + " accepted_at) values (nextval('accepted_spelling_seq'), ?, ?, ?, ?, ?)",
        patientNumber,
        field,
        pair,
        acceptedBy,
        acceptedAt);
  }

  String patientNumber() {
    return patientNumber;
  }

  AcceptedSpelling spelling() {
    return new AcceptedSpelling(field, pair);
  }

  @Override
  public String toString() {
    return "SpellingRow[" + id + "]";
  }
}
