package jp.madoguchi.care.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.care.Charge;
import jp.madoguchi.care.ChargeSource;

/** What one source said last under one key. */
@Entity
@Table(name = "in_charge")
public class KeptCharge {
  @Id private long id;

  @Enumerated(EnumType.STRING)
  private ChargeSource source;

  @Column(name = "source_key")
  private String key;

  @Column(name = "patient_number")
  private String patientNumber;

  private String department;
  private String account;

  @Column(name = "from_day")
  private LocalDate fromDay;

  @Column(name = "until_day")
  private LocalDate untilDay;

  private boolean withdrawn;

  @Column(name = "said_at")
  private Instant saidAt;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected KeptCharge() {}

  String key() {
    return key;
  }

  ChargeSource source() {
    return source;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  Instant saidAt() {
    return saidAt;
  }

  Charge charge() {
    return new Charge(patientNumber, department, account, fromDay, untilDay);
  }

  void says(Charge charge) {
    patientNumber = charge.patientNumber();
    department = charge.department();
    account = charge.account();
    fromDay = charge.from();
    untilDay = charge.until();
    withdrawn = false;
  }

  /** Rows without a last day never age: a withdrawn one gets one. */
  void withdraw(LocalDate today) {
    withdrawn = true;
    if (untilDay == null) {
      untilDay = today.isBefore(fromDay) ? fromDay : today;
    }
  }

  void written(Instant said, String by, Instant at) {
    saidAt = said;
    writtenBy = by;
    writtenAt = at;
  }

  @Override
  public String toString() {
    return "KeptCharge[" + id + "]";
  }
}
