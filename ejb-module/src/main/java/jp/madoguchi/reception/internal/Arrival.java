package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.qualification.AnswerOutcome;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageTimestamp;
import jp.madoguchi.terminal.messages.QualificationResponse;
import jp.madoguchi.terminal.messages.ResponseHeader;

/**
 * When an answer was given and for which day, and what it says beside its results.
 *
 * @param answeredAt 処理実行日時; when it was captured, where the answer does not say
 * @param day 資格確認日; the day of the answer, where it does not say
 */
record Arrival(
    TerminalDelivery delivery, QualificationResponse response, Instant answeredAt, LocalDate day) {

  static Arrival of(TerminalDelivery delivery, QualificationResponse response) {
    ResponseHeader header = response.header();
    MessageTimestamp time = header.processExecutionTime();
    Instant at =
        time == null ? delivery.capturedAt() : time.instant().orElse(delivery.capturedAt());
    MessageDate date = header.qualificationConfirmationDate();
    LocalDate day = date == null ? SessionBook.day(at) : date.date().orElse(SessionBook.day(at));
    return new Arrival(delivery, response, at, day);
  }

  /** The session has its answer. */
  void noteIn(Session session, Instant now) {
    session.result().arrived(now, answeredAt, day, response.header().arbitraryFileIdentifier());
    session.result().words(AnswerOutcome.errorCode(response), AnswerOutcome.errorMessage(response));
    if (delivery.isFace() && AnswerOutcome.eligibilityOnly(response)) {
      session.result().eligibilityOnly();
    }
  }

  @Override
  public String toString() {
    return "Arrival[***]";
  }
}
