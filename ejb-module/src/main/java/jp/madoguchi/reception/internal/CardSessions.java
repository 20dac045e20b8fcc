package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.equipment.CardTaken;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ReaderCondition;
import jp.madoguchi.equipment.ReaderDiary;
import jp.madoguchi.equipment.ReaderIncident;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.CardNotice;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.internal.NumberInquiryBook.Staff;

/** Sessions of cards on plain readers (R1 to R6, R11). Source: workflow rules §3.1. */
@Stateless
@LocalBean
@DenyAll
public class CardSessions {
  /** A card that lies longer than this before there is a result was forgotten, too. */
  private static final Duration LONGEST_USE = Duration.ofMinutes(2);

  private static final String GONE = "session.card.gone";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @Inject Event<CardTaken> taken;
  @EJB EquipmentState facility;
  @EJB ReaderDiary diary;
  @EJB AuditLedger audit;

  /** A card was put down; the same placing told again changes nothing. */
  @PermitAll
  public void placed(String reader, Instant at) {
    String label = oneAtATime(reader, at);
    Optional<Session> latest = book().latestAt(reader);
    if (latest.isPresent() && !latest.get().openedAt().isBefore(micros(at))) {
      return;
    }
    // its removal may not have been told; one that was is over, and nobody is told of it again
    latest.filter(earlier -> earlier.card().isPresent()).ifPresent(earlier -> gone(earlier, at));
    Session session =
        new Session(
            SessionMethod.PLAIN_READER, SessionState.CARD_PLACED, SessionBook.day(at), micros(at));
    session.at(null, reader, label);
    session.card().placed();
    session.become(SessionState.CARD_PLACED, Headline.of(DeskSentence.CARD_PLACED), at);
    book().open(session);
    facility.readerCondition(reader, ReaderCondition.BUSY, at, null);
    book().changed(session);
  }

  /**
   * The card is gone: before the inquiry that ends the session, later it goes on without (§3.1).
   */
  @PermitAll
  public void removed(String reader, Instant at) {
    oneAtATime(reader, at);
    book()
        .latestAt(reader)
        .filter(session -> session.card().isPresent())
        .ifPresent(
            session -> {
              diary.note(reader, ReaderIncident.USED, at, Duration.between(session.openedAt(), at));
              gone(session, at);
            });
    facility.readerCondition(reader, ReaderCondition.IDLE, at, null);
    taken.fire(new CardTaken(reader));
  }

  private void gone(Session latest, Instant at) {
    Session session = book().held(latest.id());
    session.card().removed();
    switch (session.state()) {
      case CARD_PLACED, AUTH ->
          session.become(SessionState.CANCELLED, Headline.of(DeskSentence.CARD_REMOVED), at);
      case IMPORTED -> session.become(SessionState.CLOSED, session.shown().headline(), at);
      default -> session.touch(at);
    }
    book().changed(session);
  }

  /**
   * 取り忘れ: the card stays although it is no longer needed (R11). While the desk still works with it
   * the reminder is passed over; the reader repeats it.
   */
  @PermitAll
  public void leftBehind(String reader, Instant at) {
    oneAtATime(reader, at);
    Optional<Session> latest = book().latestAt(reader).map(known -> book().held(known.id()));
    if (latest.filter(session -> inUse(session, at)).isPresent()) {
      return;
    }
    latest
        .filter(session -> session.card().isPresent() && !session.card().isLeft())
        .ifPresent(
            session -> {
              session.card().leftBehind();
              session.touch(at);
              book().changed(session);
            });
    facility.readerCondition(reader, ReaderCondition.CARD_LEFT, at, null);
  }

  private static boolean inUse(Session session, Instant at) {
    return switch (session.state()) {
      case CARD_PLACED, AUTH, QUERYING -> at.isBefore(session.openedAt().plus(LONGEST_USE));
      default -> false;
    };
  }

  /** The reader whose card this session is about; refused when there is none any more. */
  @PermitAll
  public String readerOf(long sessionId) {
    return open(sessionId).readerKey();
  }

  /** What was read from the card before, when reading it again would tell nothing new. */
  @PermitAll
  public Optional<CardFacts> known(long sessionId) {
    return Optional.of(open(sessionId).cardFacts()).filter(CardFacts::settled);
  }

  /**
   * The card was read; the row on the board changes only with what follows from it. Nothing is kept
   * when the card has gone meanwhile.
   */
  @PermitAll
  public void read(long sessionId, CardFacts facts) {
    Session session = book().held(sessionId);
    if (hasCard(session)) {
      session.cardRead(facts);
    }
  }

  /**
   * Somebody's identity was confirmed at the desk. Refused, and written down as refused, when the
   * reception has ended meanwhile.
   *
   * @param facts of the card; its certificate may run in its grace (§4.1)
   */
  @PermitAll
  public void identified(
      long sessionId, IdentityMethod how, String reason, CardFacts facts, Staff staff) {
    Session session = book().held(sessionId);
    if (!hasCard(session)) {
      audit.recordApart(entry(session, how.name(), GONE));
      throw RefusedInput.of("session", GONE);
    }
    Instant now = clock.instant();
    boolean eligibilityOnly = facts.certificate().eligibilityOnly();
    IdentityMethod before = session.identityMethod();
    session.cardRead(facts);
    session.identified(how, reason, staff.account(), now);
    session.staff(staff.account(), staff.displayName());
    if (eligibilityOnly) {
      session.result().eligibilityOnly();
    }
    session.become(
        SessionState.AUTH,
        Headline.of(eligibilityOnly ? DeskSentence.IDENTIFIED_IN_GRACE : DeskSentence.IDENTIFIED),
        now);
    audit.record(
        entry(session, how.name(), eligibilityOnly ? "OK, eligibility only" : "OK")
            .changed(before, how));
    book().changed(session);
  }

  /**
   * An identity check that did not succeed; the session ends where the card is the wrong one. Also
   * written down when the reader told first that the card is gone, which ended the session.
   */
  @PermitAll
  public void notIdentified(long sessionId, String how, CardNotice outcome, boolean ends) {
    Session session = book().held(sessionId);
    audit.record(entry(session, how, outcome.recorded()));
    diary.note(
        session.readerKey(), ReaderIncident.ofOutcome(outcome.name()), clock.instant(), null);
    if (ends && hasCard(session)) {
      FailureReason reason = outcome.failure(session.cardFacts().situation());
      session.fail(reason, Headline.of(sentence(reason)), clock.instant());
      book().changed(session);
    }
  }

  /**
   * What is told of one reader comes one after the other, from however many nodes: its row is asked
   * for, and nobody else is given it until the transaction ends.
   *
   * @return the reader's label
   */
  private String oneAtATime(String reader, Instant at) {
    return facility.readerLabel(reader, false, at);
  }

  private static DeskSentence sentence(FailureReason reason) {
    return switch (reason) {
      case CARD_EXPIRED -> DeskSentence.CARD_EXPIRED;
      case PHONE_EXPIRED -> DeskSentence.PHONE_EXPIRED;
      case CARD_REVOKED -> DeskSentence.CARD_REVOKED;
      case CARD_NOT_TRUSTED -> DeskSentence.CARD_NOT_TRUSTED;
      default -> DeskSentence.CARD_UNUSABLE;
    };
  }

  private Session open(long sessionId) {
    Session session = book().session(sessionId);
    if (!hasCard(session)) {
      throw RefusedInput.of("session", GONE);
    }
    return session;
  }

  private static boolean hasCard(Session session) {
    return session.state() == SessionState.CARD_PLACED || session.state() == SessionState.AUTH;
  }

  private static AuditEntry entry(Session session, String how, String outcome) {
    return AuditEntry.of(AuditAction.IDENTIFY, AuditGround.RECEPTION)
        .subject(how)
        .outcome(outcome)
        .request("session " + session.id());
  }

  private SessionBook book() {
    return new SessionBook(em, changes);
  }

  /** As the database gives it back. */
  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }
}
