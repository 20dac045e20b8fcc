package jp.madoguchi.clinical.internal;

import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;
import static jp.madoguchi.access.Role.Names.SERVICE;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.ViewingTicket;
import jp.madoguchi.clinical.ViewingTickets;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.Sha256;
import jp.madoguchi.patient.PatientNumber;

/** Tickets in the database, so that any node takes what another gave out, and once. */
@Stateless
@DenyAll
public class ViewingTicketsBean implements ViewingTickets {
  /** Letters alone: a ticket must not look like a number that is refused in addresses. */
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** More than 128 bits. */
  private static final int LENGTH = 26;

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(SERVICE)
  public ViewingTicket issue(String patientNumber) {
    String patient = new PatientNumber(patientNumber).value();
    Instant now = clock.instant();
    String text =
        RANDOM
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(place -> LETTERS.substring(place, place + 1))
            .collect(Collectors.joining());
    Instant until = now.plusSeconds(Settings.number("ehr.ticket.seconds", 60, 10, 600));
    em.persist(new IssuedTicket(Sha256.hex(text), patient, now, until));
    ledger.record(
        AuditEntry.of(AuditAction.ISSUE_TICKET, AuditGround.SYSTEM)
            .patient(patient)
            .subject("ticket"));
    return new ViewingTicket(text, until);
  }

  @Override
  @RolesAllowed({DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public Optional<String> redeem(String ticket) {
    Instant now = clock.instant();
    IssuedTicket issued = issued(ticket);
    boolean opens = issued != null && issued.opens(now);
    AuditEntry used = AuditEntry.of(AuditAction.USE_TICKET, AuditGround.SYSTEM).subject("ticket");
    ledger.record(
        (issued == null ? used : used.patient(issued.patientNumber()))
            .outcome(opens ? "OK" : "VOID"));
    if (!opens) {
      return Optional.empty();
    }
    issued.use(now);
    return Optional.of(issued.patientNumber());
  }

  /** Held against whoever comes with it in this moment; null for what was never given out. */
  private IssuedTicket issued(String ticket) {
    return ticket == null || ticket.length() != LENGTH
        ? null
        : em.createQuery("select t from IssuedTicket t where t.hash = :hash", IssuedTicket.class)
            .setParameter("hash", Sha256.hex(ticket))
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElse(null);
  }
}
