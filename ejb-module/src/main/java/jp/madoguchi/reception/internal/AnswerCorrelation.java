package jp.madoguchi.reception.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.reception.IdentityMethod;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.QualificationResponse;

/**
 * Which session an answer belongs to (R7): a face reader's opens its own; any other is found by the
 * suffix of the request, the identifier and the person echoed; what answers nothing that was asked
 * here is kept as a stray, which nobody is ever attached to.
 */
final class AnswerCorrelation {
  private final EntityManager em;
  private final SessionBook book;
  private final EquipmentState facility;

  AnswerCorrelation(EntityManager em, SessionBook book, EquipmentState facility) {
    this.em = em;
    this.book = book;
    this.facility = facility;
  }

  Session sessionOf(TerminalDelivery delivery, QualificationResponse response, Instant now) {
    if (delivery.isFace()) {
      return book.open(faceSession(delivery));
    }
    NumberRequest request = em.find(NumberRequest.class, delivery.requestSuffix());
    if (request != null && answersIt(request, response)) {
      request.answered(now);
      return book.held(request.sessionId());
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
  private boolean answersIt(NumberRequest request, QualificationResponse response) {
    String identifier = response.header().arbitraryFileIdentifier();
    if (identifier != null && !identifier.equals(request.suffix())) {
      return false;
    }
    return book.asked(request.sessionId())
        .map(asked -> InquiryEcho.echoes(response.search(), asked))
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
}
