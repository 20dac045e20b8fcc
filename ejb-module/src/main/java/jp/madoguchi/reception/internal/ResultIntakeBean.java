package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.facility.Settings;
import jp.madoguchi.facility.TerminalResultTaker;
import jp.madoguchi.patient.Matching;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnsweredFacts;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.Outcome;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.BoardChange;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.ResponseHeader;

/**
 * Takes 資格確認結果 in: finds or opens the session, keeps the answer, the consents and the record, and
 * draws the conclusion — one transaction, so all of it or nothing. Source: architecture, "the way
 * of a face result"; workflow rules §3.1.
 */
@Stateless
@DenyAll
@Local(TerminalResultTaker.class)
public class ResultIntakeBean implements TerminalResultTaker {
  private static final Logger LOG = System.getLogger(ResultIntakeBean.class.getName());

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject Event<BoardChange> changes;
  @EJB PatientFile register;
  @EJB AnswerBook answers;
  @EJB ConsentLedger consents;
  @EJB FacilityState facility;
  @EJB AuditLedger audit;

  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    if (!(delivery.message() instanceof QualificationResponse response)) {
      return false;
    }
    if (em.find(ArrivedResult.class, delivery.captureKey()) == null) {
      take(delivery, response);
    }
    return true;
  }

  private void take(TerminalDelivery delivery, QualificationResponse response) {
    Instant now = clock.instant();
    Session session = sessionOf(delivery, response);
    boolean duplicate = session.hasResult();
    em.persist(new ArrivedResult(delivery, session.id(), now, duplicate));
    if (duplicate) {
      LOG.log(Level.INFO, "{0}: a second result for session {1} is ignored", delivery, session);
      facility.fault(
          delivery.capturedAt(),
          delivery.terminal().value(),
          delivery.fileName(),
          delivery.captureKey(),
          "ANSWERED_TWICE",
          null);
      return;
    }
    ResultScreen outcome = Outcome.of(response);
    centre(outcome, now);
    if (outcome == ResultScreen.PENDING) {
      return;
    }
    Instant answeredAt = answeredAt(response.header(), delivery.capturedAt());
    LocalDate day = confirmationDate(response.header(), answeredAt);
    session.result().arrived(now, answeredAt, day, response.header().arbitraryFileIdentifier());
    session.result().words(Outcome.errorCode(response), Outcome.errorMessage(response));
    if (delivery.isFace() && Outcome.eligibilityOnly(response)) {
      session.result().eligibilityOnly();
    }
    answers.keep(session.id(), response.entries());
    AnsweredFacts facts = AnswerBook.deciding(answers.answers(session.id()));
    conclude(session, outcome, facts, day, now);
    if (delivery.isFace() || session.result().isEligibilityOnly()) {
      List<ConsentKind> faulty =
          consents.record(
              session.id(),
              facts == null ? null : facts.person(),
              session.shown().patientNumber(),
              answeredAt,
              session.result().isEligibilityOnly(),
              delivery.isFace() ? GivenConsents.of(response.entries()) : List.of());
      if (!faulty.isEmpty()) {
        facility.fault(
            delivery.capturedAt(),
            delivery.terminal().value(),
            delivery.fileName(),
            delivery.captureKey(),
            "CONSENT_FAULTY",
            faulty.stream().map(ConsentKind::name).collect(Collectors.joining(" ")));
      }
    }
    audit.record(
        AuditEntry.of(AuditAction.RECEIVE, AuditGround.SYSTEM)
            .patient(session.shown().patientNumber())
            .subject("eligibility")
            .outcome(session.screen().name())
            .request("session " + session.id()));
    new SessionBook(em, changes).changed(session);
  }

  private void conclude(
      Session session, ResultScreen outcome, AnsweredFacts facts, LocalDate day, Instant now) {
    if (session.isForeign()) {
      session.result().is(outcome);
      if (facts != null) {
        session.answeredPerson(facts.name(), facts.nameKana());
      }
      session.become(SessionState.FAILED, Headline.attention("rec.foreign"), now);
      return;
    }
    Matching matching = matching(session, facts);
    Conclusion conclusion = Conclusion.of(outcome, facts, matching, day);
    conclusion.draw(session, now);
    if (mayTakeOverByItself(session)) {
      TakingOver.Done done =
          new TakingOver(register, matching.certain(), session)
              .take(answers.answers(session.id()), Map.of());
      if (done == TakingOver.Done.TAKEN) {
        session.become(SessionState.IMPORTED, Headline.note("rec.imported.auto"), now);
        audit.record(
            AuditEntry.of(AuditAction.TAKE_OVER, AuditGround.SYSTEM)
                .patient(session.shown().patientNumber())
                .subject("eligibility")
                .outcome(session.screen().name())
                .request("session " + session.id()));
      } else {
        session.become(SessionState.REVIEW, Headline.attention("rec.older"), now);
      }
    }
  }

  /** Nothing differs and nobody has to look: the facility's policy may take it over at once. */
  private static boolean mayTakeOverByItself(Session session) {
    return session.state() == SessionState.REVIEW
        && session.screen() == ResultScreen.VALID_SAME
        && "rec.valid".equals(session.shown().headlineKey())
        && Boolean.parseBoolean(Settings.text("reception.autoTakeOver", "true"));
  }

  private Matching matching(Session session, AnsweredFacts facts) {
    String asked =
        new SessionBook(em, changes)
            .asked(session.id())
            .map(NumberInquiry::patientNumber)
            .orElse(session.shown().patientNumber());
    if (asked != null) {
      var patient = register.find(asked);
      boolean same =
          patient.isPresent()
              && (facts == null
                  || facts.birthDate() == null
                  || facts.birthDate().equals(patient.get().birthDate()));
      if (same) {
        return new Matching(patient.get(), List.of());
      }
    }
    Matching found =
        facts == null ? new Matching(null, List.of()) : register.match(Wanting.of(facts));
    boolean contradicts =
        asked != null && found.certain() != null && !found.certain().number().value().equals(asked);
    // the clerk named somebody else: who it is, is for the clerk to say
    return contradicts
        ? new Matching(
            null, List.of(new Matching.Candidate(found.certain(), Matching.Ground.INSURED_NUMBER)))
        : found;
  }

  private Session sessionOf(TerminalDelivery delivery, QualificationResponse response) {
    SessionBook book = new SessionBook(em, changes);
    if (delivery.isFace()) {
      return book.open(faceSession(delivery));
    }
    InquiryRequest request = em.find(InquiryRequest.class, delivery.requestSuffix());
    if (request != null && answersIt(request, response)) {
      request.answered(clock.instant());
      return book.session(request.sessionId());
    }
    Session stray = newSession(SessionMethod.NUMBER, delivery);
    stray.result().foreign();
    facility.fault(
        delivery.capturedAt(),
        delivery.terminal().value(),
        delivery.fileName(),
        delivery.captureKey(),
        request == null ? "UNKNOWN_REQUEST" : "IDENTIFIER_MISMATCH",
        null);
    return book.open(stray);
  }

  /** By identifier, and by the person echoed: an answer is never given to the next in line. */
  private boolean answersIt(InquiryRequest request, QualificationResponse response) {
    String identifier = response.header().arbitraryFileIdentifier();
    if (identifier != null && !identifier.equals(request.suffix())) {
      return false;
    }
    return new SessionBook(em, changes)
        .asked(request.sessionId())
        .map(asked -> Wanting.echoes(response.search(), asked))
        .orElse(true);
  }

  private Session faceSession(TerminalDelivery delivery) {
    Session session = newSession(SessionMethod.FACE_READER, delivery);
    session.identified(IdentityMethod.AT_READER, null, null, delivery.capturedAt());
    String reader = delivery.readerKey();
    if (reader != null) {
      String label = facility.readerLabel(reader, true, delivery.capturedAt());
      facility.readerUsed(reader, delivery.capturedAt());
      session.at(delivery.terminal().value(), reader, label);
    }
    return session;
  }

  private static Session newSession(SessionMethod method, TerminalDelivery delivery) {
    Session session =
        new Session(
            method,
            SessionState.QUERYING,
            SessionBook.day(delivery.capturedAt()),
            delivery.capturedAt());
    session.at(delivery.terminal().value(), null, null);
    return session;
  }

  private void centre(ResultScreen outcome, Instant now) {
    if (outcome == ResultScreen.SYSTEM_ERROR) {
      facility.centreFailed(now, "SYSTEM_ERROR");
    } else {
      facility.centreAnswered(now);
    }
  }

  @Override
  @PermitAll
  public boolean requestRefused(RefusedRequest refusal) {
    InquiryRequest request = em.find(InquiryRequest.class, refusal.suffix());
    if (request == null) {
      return false;
    }
    SessionBook book = new SessionBook(em, changes);
    Session session = book.session(request.sessionId());
    Instant now = clock.instant();
    request.answered(now);
    String words = MyNumberGuard.suspects(refusal.text()) ? null : refusal.text();
    if (session.screen() == ResultScreen.REQUEST_REFUSED && words != null && !words.isBlank()) {
      session.result().words(null, words);
      book.changed(session);
    } else if (!session.hasResult() && session.may(SessionState.FAILED)) {
      session.result().is(ResultScreen.REQUEST_REFUSED);
      session.result().words(null, words);
      session.become(SessionState.FAILED, Headline.attention("rec.refused"), now);
      facility.fault(
          refusal.refusedAt(),
          refusal.terminal().value(),
          refusal.fileName(),
          refusal.captureKey(),
          "REQUEST_REFUSED",
          null);
      book.changed(session);
    }
    return true;
  }

  private static Instant answeredAt(ResponseHeader header, Instant captured) {
    MessageTimestamp time = header.processExecutionTime();
    return time == null ? captured : time.instant().orElse(captured);
  }

  private static LocalDate confirmationDate(ResponseHeader header, Instant answeredAt) {
    MessageDate date = header.qualificationConfirmationDate();
    return date == null
        ? SessionBook.day(answeredAt)
        : date.date().orElse(SessionBook.day(answeredAt));
  }
}
