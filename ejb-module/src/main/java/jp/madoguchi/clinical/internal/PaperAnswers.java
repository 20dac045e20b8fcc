package jp.madoguchi.clinical.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.clinical.FetchState.Status;
import jp.madoguchi.equipment.DocumentTaker;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.QuarantineWatcher;
import jp.madoguchi.equipment.TerminalResultTaker;
import jp.madoguchi.terminal.api.DocumentDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageName;
import jp.madoguchi.terminal.messages.TerminalMessage;

/**
 * Takes what comes to questions for official documents (公式の帳票) in the delivering transaction. A
 * document names nobody that is read here: it belongs to the question whose suffix its name
 * carries, where one of our servers wrote that request, from the terminal that was asked. Another
 * program that shares the folders may use a suffix that a question of ours has, and ask about
 * anybody: its answers are its own. What nobody here asked for is passed on, and refused.
 */
@Stateless
@LocalBean
@Local({DocumentTaker.class, TerminalResultTaker.class, QuarantineWatcher.class})
@DenyAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PaperAnswers implements DocumentTaker, TerminalResultTaker, QuarantineWatcher {
  private static final int TAIL = 1024;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB EquipmentState facility;
  @EJB AuditLedger ledger;

  @Override
  @PermitAll
  public boolean documentArrived(DocumentDelivery delivery) {
    PaperQuestion question = question(delivery.requestSuffix(), delivery.requestedHere());
    if (question == null
        || question.kind().exchange().orElseThrow().family() != delivery.family()
        || !question.terminal().equals(delivery.terminal().value())) {
      return false;
    }
    if (delivery.captureKey().equals(question.captureKey())) {
      return true; // delivered once more
    }
    if (!question.open()) {
      twice(delivery.capturedAt(), delivery.terminal(), delivery.fileName(), delivery.captureKey());
      return true;
    }
    Instant now = clock.instant();
    byte[] pdf = delivery.content();
    if (!isWhole(pdf)) {
      question.answered(Status.UNREADABLE, null, delivery.captureKey(), now);
      received(question, "INCOMPLETE");
      return true;
    }
    em.persist(new PaperContent(question.suffix(), pdf, now));
    question.answered(Status.HERE, null, delivery.captureKey(), now);
    received(question, "OK");
    return true;
  }

  /**
   * Whether it has its end (ISO 32000-1, 7.5.5), which readers look for in the last 1,024 bytes.
   */
  private static boolean isWhole(byte[] pdf) {
    int from = Math.max(0, pdf.length - TAIL);
    return new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
  }

  /** The centre answers with words where it gives no document. */
  @Override
  @PermitAll
  public boolean resultArrived(TerminalDelivery delivery) {
    PaperQuestion question = question(delivery.requestSuffix(), delivery.requestedHere());
    if (question == null
        || !question.kind().exchange().orElseThrow().answerType().isInstance(delivery.message())) {
      return false;
    }
    if (delivery.captureKey().equals(question.captureKey())) {
      return true; // delivered once more
    }
    if (!question.open()) {
      twice(delivery.capturedAt(), delivery.terminal(), delivery.fileName(), delivery.captureKey());
      return true;
    }
    ClinicalAnswer answer = answer(question.kind().exchange().orElseThrow(), delivery.message());
    boolean refused = !answer.normal();
    question.answered(
        refused ? Status.REFUSED : Status.UNREADABLE,
        refused ? answer.words() : null,
        delivery.captureKey(),
        clock.instant());
    received(question, refused ? "REFUSED" : "NO_DOCUMENT");
    return true;
  }

  private static <R extends TerminalMessage> ClinicalAnswer answer(
      ClinicalExchange<R, ?> exchange, TerminalMessage message) {
    return exchange.answer(exchange.answerType().cast(message));
  }

  @Override
  @PermitAll
  public boolean requestRefused(RefusedRequest refusal) {
    PaperQuestion question = question(refusal.suffix(), refusal.requestedHere());
    if (question == null) {
      return false;
    }
    received(question, question.givenBack(refusal, clock.instant()));
    return true;
  }

  /** Whoever waits is told; once put back and read, the document is taken after all. */
  @Override
  @PermitAll
  public void fileQuarantined(QuarantinedFile file) {
    MessageName.tryParse(file.fileName())
        .filter(name -> !name.isFace())
        .map(name -> question(name.suffix(), true))
        .filter(PaperQuestion::open)
        .ifPresent(question -> question.become(Status.UNREADABLE, null, clock.instant()));
  }

  private PaperQuestion question(String suffix, boolean requestedHere) {
    return suffix == null || !requestedHere
        ? null
        : em.find(PaperQuestion.class, suffix, LockModeType.PESSIMISTIC_WRITE);
  }

  private void twice(Instant at, TerminalId terminal, String file, String captureKey) {
    facility.fault(at, terminal.value(), file, captureKey, "CLINICAL_ANSWERED_TWICE", null);
  }

  private void received(PaperQuestion question, String outcome) {
    ledger.record(
        PaperQuestions.entry(AuditAction.RECEIVE_MEDICAL, AuditGround.SYSTEM, question)
            .outcome(outcome)
            .request(question.suffix()));
  }
}
