package jp.madoguchi.consent.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;

/** Keeps consents in the database. */
@Stateless
@DenyAll
public class ConsentLedgerBean implements ConsentLedger {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;

  @Override
  @PermitAll
  public void record(
      long sessionId,
      String patientNumber,
      Instant answeredAt,
      boolean eligibilityOnly,
      List<Given> given) {
    em.persist(new ConsentSession(sessionId, patientNumber, answeredAt, eligibilityOnly));
    // the entries refer to the session by column, so the session has to be there first
    em.flush();
    Instant now = clock.instant();
    given.forEach(answer -> em.persist(new ConsentEntry(sessionId, answer, now)));
  }

  @Override
  @PermitAll
  public void assign(long sessionId, String patientNumber) {
    ConsentSession session = em.find(ConsentSession.class, sessionId);
    if (session != null) {
      session.assign(patientNumber);
    }
  }

  @Override
  @PermitAll
  public Map<Long, Map<ConsentKind, ConsentState>> states(Collection<Long> sessionIds) {
    Map<Long, Map<ConsentKind, ConsentState>> states = new HashMap<>();
    if (sessionIds.isEmpty()) {
      return states;
    }
    Instant now = clock.instant();
    em.createQuery(
            "select e from ConsentEntry e where e.sessionId in :sessions order by e.id",
            ConsentEntry.class)
        .setParameter("sessions", sessionIds)
        .getResultList()
        .forEach(
            entry ->
                states
                    .computeIfAbsent(entry.sessionId(), id -> new EnumMap<>(ConsentKind.class))
                    .put(entry.kind(), entry.stateAt(now)));
    return states;
  }

  @Override
  @PermitAll
  public List<ConsentView> ofSession(long sessionId) {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select e from ConsentEntry e where e.sessionId = :session order by e.id",
            ConsentEntry.class)
        .setParameter("session", sessionId)
        .getResultList()
        .stream()
        .map(entry -> entry.viewAt(now))
        .toList();
  }
}
