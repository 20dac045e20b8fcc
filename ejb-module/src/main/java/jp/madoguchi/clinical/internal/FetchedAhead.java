package jp.madoguchi.clinical.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.clinical.ClinicalKind;

/**
 * That a kind was asked for ahead of time for a patient on a day (先に取得): once, because the key is
 * the database's. Without a suffix where there was nothing to ask.
 */
@Entity
@Table(name = "fetched_ahead")
@Cacheable(false)
public class FetchedAhead {
  static final String INSERT =
      "insert into fetched_ahead (id, ahead_day, patient_number, kind, suffix, asked_at)"
          + " values (?, ?, ?, ?, ?, ?)";

  @Id
  @Column(name = "id")
  private String key;

  @Column(name = "ahead_day")
  private LocalDate day;

  @Column(name = "patient_number")
  private String patientNumber;

  private String kind;
  private String suffix;

  @Column(name = "asked_at")
  private Instant askedAt;

  /** When its file was written, or given up; null while that is to be done. */
  @Column(name = "written_at")
  private Instant writtenAt;

  protected FetchedAhead() {}

  static String key(LocalDate day, String patientNumber, ClinicalKind kind) {
    return day + "/" + patientNumber + "/" + kind.code();
  }

  String key() {
    return key;
  }

  String suffix() {
    return suffix;
  }

  String patientNumber() {
    return patientNumber;
  }

  ClinicalKind kind() {
    return ClinicalKind.ofCode(kind).orElseThrow();
  }

  void written(Instant at) {
    writtenAt = at;
  }

  @Override
  public String toString() {
    return "FetchedAhead[" + suffix + "]";
  }
}
