package jp.madoguchi.reception.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.terminal.api.TerminalDelivery;

/** Who is told of an answer: the board, the fault list, and whoever watches the centre. */
final class IntakeTelling {
  private static final Logger LOG = System.getLogger(IntakeTelling.class.getName());

  private final SessionBook book;
  private final EquipmentState facility;
  private final TerminalDelivery delivery;

  IntakeTelling(SessionBook book, EquipmentState facility, TerminalDelivery delivery) {
    this.book = book;
    this.facility = facility;
    this.delivery = delivery;
  }

  /** The session has its answer: this one changed nothing. */
  void answeredTwice(Session session) {
    LOG.log(Level.INFO, "{0}: a second result for session {1} is ignored", delivery, session);
    fault("ANSWERED_TWICE", null);
  }

  /** Whether the centre works, which is told whatever it answered. */
  void centre(ResultScreen outcome, Instant now) {
    if (outcome == ResultScreen.SYSTEM_ERROR) {
      facility.centreFailed(now, "SYSTEM_ERROR");
    } else {
      facility.centreAnswered(now);
    }
  }

  /** The answer has been dealt with: the row is drawn anew after commit. */
  void concluded(Session session) {
    if (session.screen() == ResultScreen.TWO_PERSONS) {
      fault("TWO_PERSONS", null);
    }
    book.changed(session);
  }

  /** Consents that begin in the future or last longer than the rules allow open nothing. */
  void faulty(List<ConsentKind> kinds) {
    if (!kinds.isEmpty()) {
      fault(
          "CONSENT_FAULTY", kinds.stream().map(ConsentKind::name).collect(Collectors.joining(" ")));
    }
  }

  private void fault(String reason, String detail) {
    facility.fault(
        delivery.capturedAt(),
        delivery.terminal().value(),
        delivery.fileName(),
        delivery.captureKey(),
        reason,
        detail);
  }
}
