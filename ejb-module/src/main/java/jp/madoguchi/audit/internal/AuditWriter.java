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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.ListFollower;
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
    write(now, who, entry, shown);
  }

  /** One question for all of them, and what is written goes to the database together. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void appendAll(Collection<ListFollower> followers, AuditEntry entry) {
    Instant now = clock.instant();
    Set<String> numbers = entry.shown().numbers();
    Map<String, Set<String>> noted = numbers.isEmpty() ? Map.of() : noted(followers, entry, now);
    for (ListFollower one : followers) {
      Set<String> shown = new TreeSet<>(numbers);
      shown.removeAll(noted.getOrDefault(one.account(), Set.of()));
      if (one.due() || !shown.isEmpty()) {
        AuditActor who =
            new AuditActor(one.account(), one.displayName(), one.role(), one.terminal());
        write(now, who, entry, shown);
      }
    }
  }

  /** By account, who was noted already today. */
  private Map<String, Set<String>> noted(
      Collection<ListFollower> followers, AuditEntry entry, Instant now) {
    Map<String, Set<String>> noted = new HashMap<>();
    em.createQuery(
            "select s.account, s.patientNumber from ShownPatient s where s.patientNumber in"
                + " :numbers and s.at >= :morning and s.account in :accounts and s.list = :list",
            Object[].class)
        .setParameter("numbers", entry.shown().numbers())
        .setParameter("morning", morning(now))
        .setParameter("accounts", followers.stream().map(ListFollower::account).toList())
        .setParameter("list", entry.shown().list())
        .getResultList()
        .forEach(
            row ->
                noted.computeIfAbsent((String) row[0], k -> new HashSet<>()).add((String) row[1]));
    return noted;
  }

  private static Instant morning(Instant now) {
    return FacilityTime.day(now).atStartOfDay(FacilityTime.ZONE).toInstant();
  }

  private void write(Instant now, AuditActor who, AuditEntry entry, Set<String> shown) {
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
      numbers.removeAll(
          em.createQuery(
                  "select s.patientNumber from ShownPatient s where s.patientNumber in :numbers"
                      + " and s.at >= :morning and s.account = :account and s.list = :list",
                  String.class)
              .setParameter("numbers", numbers)
              .setParameter("morning", morning(now))
              .setParameter("account", who.account())
              .setParameter("list", list.list())
              .getResultList());
    }
    return numbers;
  }
}
