package jp.madoguchi.clinical.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A ticket that was given out. Its text is nowhere: who reads the table can use none. */
@Entity
@Table(name = "viewing_ticket")
@Cacheable(false)
public class IssuedTicket {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "viewing_ticket_seq")
  @SequenceGenerator(
      name = "viewing_ticket_seq",
      sequenceName = "viewing_ticket_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "ticket_hash")
  private String hash;

  @Column(name = "patient_number")
  private String patientNumber;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected IssuedTicket() {}

  IssuedTicket(String hash, String patientNumber, Instant issuedAt, Instant endsAt) {
    this.hash = hash;
    this.patientNumber = patientNumber;
    this.issuedAt = issuedAt;
    this.endsAt = endsAt;
  }

  String patientNumber() {
    return patientNumber;
  }

  boolean opens(Instant now) {
    return usedAt == null && now.isBefore(endsAt);
  }

  void use(Instant now) {
    usedAt = now;
  }
}
