package jp.madoguchi.patient.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import jp.madoguchi.patient.PatientNumber;
import jp.madoguchi.patient.PatientView;

/** What one take-over found in the register and what it wrote, so that it can be taken back. */
@Entity
@Table(name = "taken_over")
@Cacheable(false)
class TakenOver {
  @Id
  @Column(name = "row_key")
  private String key;

  @Column(name = "session_id")
  private long sessionId;

  private int place;

  @Column(name = "patient_id")
  private Long patientId;

  @Column(name = "medical_aid")
  private boolean medicalAid;

  @Column(name = "filed_id")
  private Long filedId;

  @Column(name = "noted_id")
  private Long notedId;

  @Column(name = "noted_confirmed_at")
  private Instant notedConfirmedAt;

  @Column(name = "noted_session_id")
  private Long notedSessionId;

  @Column(name = "closed_id")
  private Long closedId;

  @Column(name = "closed_until")
  private LocalDate closedUntil;

  @Column(name = "closed_confirmed_at")
  private Instant closedConfirmedAt;

  @Column(name = "closed_session_id")
  private Long closedSessionId;

  @Column(name = "was_name")
  private String wasName;

  @Column(name = "was_kana")
  private String wasKana;

  @Column(name = "was_birth")
  private LocalDate wasBirth;

  @Column(name = "was_sex")
  private String wasSex;

  @Column(name = "was_postal_code")
  private String wasPostalCode;

  @Column(name = "was_address")
  private String wasAddress;

  @Column(name = "now_name")
  private String nowName;

  @Column(name = "now_kana")
  private String nowKana;

  @Column(name = "now_birth")
  private LocalDate nowBirth;

  @Column(name = "now_sex")
  private String nowSex;

  @Column(name = "now_postal_code")
  private String nowPostalCode;

  @Column(name = "now_address")
  private String nowAddress;

  @Column(name = "undone_at")
  private Instant undoneAt;

  protected TakenOver() {}

  /** Begins with the person as on file now. */
  TakenOver(long sessionId, int place, Patient patient, boolean medicalAid) {
    this.key = sessionId + "/" + place;
    this.sessionId = sessionId;
    this.place = place;
    this.patientId = patient.id();
    this.medicalAid = medicalAid;
    PatientView was = patient.view(null);
    wasName = was.name();
    wasKana = was.nameKana();
    wasBirth = was.birthDate();
    wasSex = was.sex();
    wasPostalCode = was.postalCode();
    wasAddress = was.address();
    written(patient);
  }

  /** The person as the take-over left them. */
  final TakenOver written(Patient patient) {
    PatientView now = patient.view(null);
    nowName = now.name();
    nowKana = now.nameKana();
    nowBirth = now.birthDate();
    nowSex = now.sex();
    nowPostalCode = now.postalCode();
    nowAddress = now.address();
    return this;
  }

  /** A row that is about to be confirmed as it is. */
  void noting(Insurance row) {
    notedId = row.id();
    notedConfirmedAt = row.confirmedAt();
    notedSessionId = row.sessionId();
  }

  /** A row that is about to be closed. */
  void closing(Insurance row) {
    closedId = row.id();
    closedUntil = row.view().qualifiedUntil();
    closedConfirmedAt = row.confirmedAt();
    closedSessionId = row.sessionId();
  }

  void filed(Insurance row) {
    filedId = row.id();
  }

  void undone(Instant at) {
    undoneAt = at;
  }

  /** What this wrote goes back to what was before; what was changed since stays. */
  PatientView restored(PatientView today) {
    return new PatientView(
        new PatientNumber(today.number().value()),
        back(today.name(), nowName, wasName),
        back(today.nameKana(), nowKana, wasKana),
        back(today.birthDate(), nowBirth, wasBirth),
        back(today.sex(), nowSex, wasSex),
        back(today.postalCode(), nowPostalCode, wasPostalCode),
        back(today.address(), nowAddress, wasAddress),
        null);
  }

  private static <T> T back(T today, T written, T before) {
    return Objects.equals(today, written) ? before : today;
  }

  boolean isMedicalAid() {
    return medicalAid;
  }

  Long filedId() {
    return filedId;
  }

  Long notedId() {
    return notedId;
  }

  Instant notedConfirmedAt() {
    return notedConfirmedAt;
  }

  Long notedSessionId() {
    return notedSessionId;
  }

  Long closedId() {
    return closedId;
  }

  LocalDate closedUntil() {
    return closedUntil;
  }

  Instant closedConfirmedAt() {
    return closedConfirmedAt;
  }

  Long closedSessionId() {
    return closedSessionId;
  }

  @Override
  public String toString() {
    return "TakenOver[" + key + "]";
  }
}
