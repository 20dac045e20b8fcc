package jp.madoguchi.consent.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.ConsentView;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.node.LostRace;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.PersonAgreement;

/** Keeps consents in the database; only ever adds rows. */
@Stateless
@DenyAll
public class ConsentLedgerBean implements ConsentLedger {
  /** Stands for the program itself. */
  private static final String NOBODY = "-";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB PatientFile register;

  @Override
  @PermitAll
  public List<ConsentKind> record(
      long sessionId,
      InsuredPerson person,
      PatientView patient,
      Instant answeredAt,
      boolean eligibilityOnly,
      List<Given> given) {
    Instant now = clock.instant();
    if (em.find(ConsentSession.class, sessionId) != null) {
      // asked again after a failure: what was answered first is written, and stays
      attach(sessionId, patient == null ? null : patient.number().value(), null, NOBODY);
      return List.of();
    }
    // the newest decides: a clock that runs ahead must not outdo what is answered later
    Instant answered = answeredAt != null && answeredAt.isAfter(now) ? now : answeredAt;
    ConsentSession session = new ConsentSession(sessionId, person, answered, eligibilityOnly);
    em.persist(session);
    // the entries refer to the session by column, so the session has to be there first
    LostRace.flush(em);
    List<ConsentEntry> entries =
        given.stream().map(answer -> new ConsentEntry(sessionId, answer, now)).toList();
    entries.forEach(em::persist);
    if (patient != null) {
      // the session is new: nobody was attached to it before
      attached(session, 1, patient.number().value(), patient, null, NOBODY);
    }
    return entries.stream()
        .filter(entry -> entry.stateAt(now) == ConsentState.FAULTY)
        .map(ConsentEntry::kind)
        .toList();
  }

  @Override
  @PermitAll
  public void attach(long sessionId, String patientNumber, String confirmed, String by) {
    ConsentSession session = em.find(ConsentSession.class, sessionId);
    if (session == null) {
      return;
    }
    Optional<ConsentAttachment> last = new LedgerReader(em).lastAttachment(sessionId);
    String before = last.map(ConsentAttachment::patientNumber).orElse(null);
    boolean same = patientNumber == null ? before == null : patientNumber.equals(before);
    if (same && confirmed == null) {
      return;
    }
    int place = last.map(ConsentAttachment::place).orElse(0) + 1;
    PatientView onFile = patientNumber == null ? null : register.find(patientNumber).orElse(null);
    attached(session, place, patientNumber, onFile, confirmed, by);
  }

  private void attached(
      ConsentSession session,
      int place,
      String patientNumber,
      PatientView onFile,
      String confirmed,
      String by) {
    ConsentAttachment next = new ConsentAttachment(session.sessionId(), place, by, clock.instant());
    if (patientNumber != null) {
      InsuredPerson person = session.person();
      PersonAgreement agreement =
          person == null || onFile == null ? null : PersonAgreement.between(onFile, person);
      next.of(patientNumber, agreement, confirmed, onFile);
    }
    em.persist(next);
    LostRace.flush(em);
  }

  @Override
  @PermitAll
  public Set<ConsentKind> withdraw(
      long sessionId, Set<ConsentKind> kinds, WithdrawalReason reason, String words, String by) {
    Instant now = clock.instant();
    LedgerReader reader = new LedgerReader(em);
    String patient =
        reader.lastAttachment(sessionId).map(ConsentAttachment::patientNumber).orElse(null);
    Stream<LedgerLine> lines =
        Stream.concat(
            reader.ofSessions(Set.of(sessionId)).stream(),
            patient == null ? Stream.empty() : reader.running(patient, now).stream());
    Map<String, ConsentWithdrawal> running = new HashMap<>();
    lines
        .filter(line -> kinds.contains(line.entry().kind()))
        .filter(line -> line.stateAt(now) == ConsentState.GIVEN)
        .map(
            line ->
                new ConsentWithdrawal(
                    line.entry().sessionId(), line.entry().kind(), reason, words, by, now))
        .forEach(withdrawal -> running.put(withdrawal.key(), withdrawal));
    Set<ConsentKind> withdrawn = EnumSet.noneOf(ConsentKind.class);
    running.values().stream()
        .sorted(Comparator.comparing(ConsentWithdrawal::key))
        // what somebody else withdraws in this moment is withdrawn: once for each consent
        .filter(withdrawal -> withdrawal.insertUnlessThere(em))
        .forEach(withdrawal -> withdrawn.add(withdrawal.kind()));
    return withdrawn;
  }

  @Override
  @PermitAll
  public Map<Long, Map<ConsentKind, ConsentState>> states(Collection<Long> sessionIds) {
    Map<Long, Map<ConsentKind, ConsentState>> states = new HashMap<>();
    Instant now = clock.instant();
    new LedgerReader(em)
        .ofSessions(sessionIds)
        .forEach(
            line ->
                states
                    .computeIfAbsent(
                        line.entry().sessionId(), id -> new EnumMap<>(ConsentKind.class))
                    .put(line.entry().kind(), line.stateAt(now)));
    return states;
  }

  @Override
  @PermitAll
  public List<ConsentView> ofSession(long sessionId) {
    Instant now = clock.instant();
    return new LedgerReader(em)
        .ofSessions(Set.of(sessionId)).stream().map(line -> line.viewAt(now)).toList();
  }
}
