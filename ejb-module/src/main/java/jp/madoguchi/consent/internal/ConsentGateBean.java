package jp.madoguchi.consent.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.access.Role;
import jp.madoguchi.consent.ConsentGate;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentRule;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;

/** Reads the ledger: the newest answer of a patient to a kind decides. */
@Stateless
@DenyAll
public class ConsentGateBean implements ConsentGate {
  private static final int MOST_PATIENTS = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @RolesAllowed({
    Role.Names.CLERK,
    Role.Names.CLERK_LEAD,
    Role.Names.DOCTOR,
    Role.Names.DENTIST,
    Role.Names.PHARMACIST,
    Role.Names.GRANTED,
    Role.Names.AUDITOR
  })
  public List<ConsentView> consents(String patientNumber) {
    Map<ConsentKind, ConsentEntry> newest = new EnumMap<>(ConsentKind.class);
    entries(patientNumber).forEach(entry -> newest.putIfAbsent(entry.kind(), entry));
    Instant now = clock.instant();
    return Arrays.stream(ConsentKind.values())
        .map(
            kind ->
                newest.containsKey(kind)
                    ? newest.get(kind).viewAt(now)
                    : new ConsentView(kind, ConsentState.NONE, null, null, null))
        .toList();
  }

  @Override
  @RolesAllowed({
    Role.Names.CLERK,
    Role.Names.CLERK_LEAD,
    Role.Names.DOCTOR,
    Role.Names.DENTIST,
    Role.Names.PHARMACIST,
    Role.Names.GRANTED,
    Role.Names.AUDITOR
  })
  public ConsentView consent(String patientNumber, ConsentKind kind) {
    return consents(patientNumber).stream()
        .filter(view -> view.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Override
  @RolesAllowed({
    Role.Names.CLERK,
    Role.Names.CLERK_LEAD,
    Role.Names.DOCTOR,
    Role.Names.DENTIST,
    Role.Names.PHARMACIST,
    Role.Names.GRANTED,
    Role.Names.AUDITOR
  })
  public boolean eligibilityOnly(String patientNumber) {
    return em
        .createQuery(
            "select s from ConsentSession s where s.patientNumber = :patient"
                + " order by s.answeredAt desc, s.sessionId desc",
            ConsentSession.class)
        .setParameter("patient", patientNumber)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .anyMatch(ConsentSession::isEligibilityOnly);
  }

  @Override
  @RolesAllowed({Role.Names.DOCTOR, Role.Names.DENTIST, Role.Names.PHARMACIST, Role.Names.GRANTED})
  public List<String> patientsWithRunningConsent() {
    Instant now = clock.instant();
    List<Object[]> answers =
        em.createQuery(
                "select s.patientNumber, e from ConsentEntry e, ConsentSession s"
                    + " where e.sessionId = s.sessionId and s.patientNumber in ("
                    + "   select r.patientNumber from ConsentEntry g, ConsentSession r"
                    + "   where g.sessionId = r.sessionId and r.patientNumber is not null"
                    + "   and (g.until > :now or g.until is null and g.givenAt > :since))"
                    + " order by s.answeredAt desc, s.sessionId desc, e.id desc",
                Object[].class)
            .setParameter("now", now)
            .setParameter("since", now.minus(ConsentRule.WITHOUT_END))
            .getResultList();
    // a later answer may have closed an earlier one: the newest of each kind counts
    Map<String, Map<ConsentKind, ConsentEntry>> newest = new HashMap<>();
    for (Object[] answer : answers) {
      ConsentEntry entry = (ConsentEntry) answer[1];
      newest
          .computeIfAbsent((String) answer[0], patient -> new EnumMap<>(ConsentKind.class))
          .putIfAbsent(entry.kind(), entry);
    }
    Map<String, Instant> ends = new HashMap<>();
    newest.forEach(
        (patient, entries) ->
            entries.values().stream()
                .filter(entry -> entry.stateAt(now) == ConsentState.GIVEN)
                .map(entry -> entry.viewAt(now).until())
                .min(Comparator.naturalOrder())
                .ifPresent(end -> ends.put(patient, end)));
    return ends.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST_PATIENTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<ConsentEntry> entries(String patientNumber) {
    return em.createQuery(
            "select e from ConsentEntry e, ConsentSession s where e.sessionId = s.sessionId"
                + " and s.patientNumber = :patient"
                + " order by s.answeredAt desc, s.sessionId desc, e.id desc",
            ConsentEntry.class)
        .setParameter("patient", patientNumber)
        .getResultList();
  }
}
