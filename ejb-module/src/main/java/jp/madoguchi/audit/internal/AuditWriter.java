package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.ShownPatients;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.node.InstallationKeyUse;
import jp.madoguchi.node.InstallationKeys;

/**
 * Puts a record, whom it showed and its wish to be sealed into the running transaction; takes no
 * lock.
 */
@Stateless
@DenyAll
public class AuditWriter {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB InstallationKeys keys;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void append(AuditActor who, AuditEntry entry) {
    Instant now = clock.instant();
    Set<String> shown = entry.shown() == null ? Set.of() : notYet(who, entry, now);
    if (shown.isEmpty()
        && entry.shown() != null
        && entry.shown().how() == NotedHowOften.DAILY_OR_NOTHING) {
      return;
    }
    AuditRow row = new AuditRow(now, who, entry);
    em.persist(row);
    row.fingerprints(
        entry.values() == null ? null : keys.of(InstallationKeyUse.AUDIT_VALUES),
        entry.values(),
        shown);
    for (String number : shown) {
      em.persist(new ShownPatient(row, number, row.account(), entry.shown().list()));
    }
    em.persist(new UnsealedRecord(row.id()));
  }

  /** Without the record's own patient, who is found by that, and whoever was noted already. */
  private Set<String> notYet(AuditActor who, AuditEntry entry, Instant now) {
    ShownPatients list = entry.shown();
    Set<String> numbers = new TreeSet<>(list.numbers());
    if (entry.patientNumber() != null) {
      numbers.remove(entry.patientNumber());
    }
    if (list.how() != NotedHowOften.EACH_TIME && !numbers.isEmpty()) {
      Instant morning = FacilityTime.day(now).atStartOfDay(FacilityTime.ZONE).toInstant();
      numbers.removeAll(
          em.createQuery(
                  "select s.patientNumber from ShownPatient s where s.patientNumber in :numbers"
                      + " and s.at >= :morning and s.account = :account and s.list = :list",
                  String.class)
              .setParameter("numbers", numbers)
              .setParameter("morning", morning)
              .setParameter("account", who.account())
              .setParameter("list", list.list())
              .getResultList());
    }
    return numbers;
  }
}
