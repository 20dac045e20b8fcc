package jp.madoguchi.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A patient whose data a recorded list showed; written with the record, never changed. */
@Entity
@Table(name = "audit_shown")
@IdClass(ShownPatient.ShownPatientKey.class)
public class ShownPatient {
  @Id
  @Column(name = "record_id")
  private long recordId;

  @Id
  @Column(name = "patient_number")
  private String patientNumber;

  private Instant at;
  private String account;
  private String list;

  protected ShownPatient() {}

  ShownPatient(AuditRow record, String patientNumber, String account, String list) {
    this.recordId = record.id();
    this.patientNumber = patientNumber;
    this.at = record.at();
    this.account = account;
    this.list = list;
  }

  /** For JPA. */
  public static final class ShownPatientKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private long recordId;
    private String patientNumber;

    @Override
    public boolean equals(Object other) {
      return other instanceof ShownPatient.ShownPatientKey key
          && recordId == key.recordId
          && patientNumber.equals(key.patientNumber);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(recordId) * 31 + patientNumber.hashCode();
    }
  }

  @Override
  public String toString() {
    return "ShownPatient[" + recordId + "]";
  }
}
