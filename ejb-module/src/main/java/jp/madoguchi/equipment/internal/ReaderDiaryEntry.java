package jp.madoguchi.equipment.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.facility.FacilityTime;

/** One incident at a reader. */
@Entity
@Table(name = "reader_event")
@Cacheable(false)
class ReaderDiaryEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reader_event_seq")
  @SequenceGenerator(
      name = "reader_event_seq",
      sequenceName = "reader_event_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "reader_key")
  private String readerKey;

  @Column(name = "business_day")
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private ReaderIncident incident;

  @Column(name = "happened_at")
  private Instant at;

  private Integer seconds;

  protected ReaderDiaryEntry() {}

  ReaderDiaryEntry(String readerKey, ReaderIncident incident, Instant at, Duration lasted) {
    this.readerKey = readerKey;
    this.day = LocalDate.ofInstant(at, FacilityTime.ZONE);
    this.incident = incident;
    this.at = at;
    this.seconds = lasted == null ? null : Math.toIntExact(Math.max(0, lasted.toSeconds()));
  }
}
