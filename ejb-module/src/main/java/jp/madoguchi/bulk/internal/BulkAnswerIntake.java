package jp.madoguchi.bulk.internal;

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
import java.util.Optional;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.internal.ArrivedBulkAnswer.BulkAnswerEnd;
import jp.madoguchi.bulk.internal.BulkRequest.BulkPhase;
import jp.madoguchi.equipment.MessageTextGate;
import jp.madoguchi.equipment.OwnedFolders;
import jp.madoguchi.node.Leases;
import jp.madoguchi.terminal.api.BulkDelivery;
import jp.madoguchi.terminal.api.RefusedRequest;
import jp.madoguchi.terminal.api.TerminalDelivery;
import jp.madoguchi.terminal.messages.BulkReception;
import jp.madoguchi.terminal.messages.ResponseHeader;
import jp.madoguchi.terminal.messages.SegmentOfResult;

/**
 * The transactions around an answer: whose it is, what it means, and its end, which is noted once
 * for each captured file. Source: workflow rules §3.3.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkAnswerIntake {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;
  @EJB Leases leases;

  /** Takes a 受付番号 or a 受付エラー; false when it answers no request of ours. */
  @PermitAll
  public boolean uploadAnswered(TerminalDelivery delivery) {
    BulkReception answer = (BulkReception) delivery.message();
    BulkBook book = new BulkBook(em);
    String named = answer.header().arbitraryFileIdentifier();
    BulkRequest request =
        book.request(delivery.requestSuffix()).or(() -> book.request(named)).orElse(null);
    boolean contradicts = named != null && request != null && !named.equals(request.suffix());
    if (request == null || request.phase() != BulkPhase.UPLOAD || contradicts) {
      return false;
    }
    BulkInquiry inquiry = book.lockedOf(request);
    if (inquiry.kind().family() != answer.family()) {
      return false;
    }
    if (em.find(ArrivedBulkAnswer.class, delivery.captureKey()) != null) {
      return true;
    }
    Instant now = clock.instant();
    ArrivedBulkAnswer noted =
        new ArrivedBulkAnswer(
            delivery.captureKey(),
            inquiry.id(),
            request.suffix(),
            delivery.fileName(),
            delivery.capturedAt());
    em.persist(received(inquiry, request, answer, noted, now));
    return true;
  }

  private static ArrivedBulkAnswer received(
      BulkInquiry inquiry,
      BulkRequest request,
      BulkReception answer,
      ArrivedBulkAnswer noted,
      Instant now) {
    ResponseHeader header = answer.header();
    String number = answer.body() == null ? null : answer.body().receptionNumber();
    boolean given = number != null && !number.isBlank();
    if (!given && SegmentOfResult.PROCESSING.equals(header.segmentOfResult())) {
      return noted.ended(BulkAnswerEnd.PROCESSING, null, null);
    }
    request.answered(now);
    if (given
        && inquiry.receptionNumber() == null
        && inquiry.state().mayBecome(BulkState.ACCEPTED)) {
      inquiry.accepted(number.strip(), now.plus(BulkWaits.fromSettings().first()), now);
      return noted.ended(BulkAnswerEnd.RECEIVED, null, null);
    }
    boolean unanswered = inquiry.receptionNumber() == null && !inquiry.state().ended();
    if (!given && unanswered && inquiry.state().mayBecome(BulkState.REJECTED)) {
      inquiry.rejected("rejected", header.errorCode(), words(header), now);
      return noted.ended(BulkAnswerEnd.REJECTED, header.errorCode(), words(header));
    }
    return noted.ended(overtaken(inquiry), header.errorCode(), words(header));
  }

  private static String words(ResponseHeader header) {
    return header.errorMessage() == null ? null : MessageTextGate.sentence(header.errorMessage());
  }

  private static BulkAnswerEnd overtaken(BulkInquiry inquiry) {
    boolean over = inquiry.state() == BulkState.CANCELLED || inquiry.state() == BulkState.CLOSED;
    return over ? BulkAnswerEnd.LATE : BulkAnswerEnd.AGAIN;
  }

  /** Takes an {@code .err} or a returned request; false when it is not of this capability. */
  @PermitAll
  public boolean refused(RefusedRequest refusal) {
    BulkBook book = new BulkBook(em);
    BulkRequest request = book.request(refusal.suffix()).orElse(null);
    if (request == null) {
      return false;
    }
    BulkInquiry inquiry = book.lockedOf(request);
    if (em.find(ArrivedBulkAnswer.class, refusal.captureKey()) != null) {
      return true;
    }
    Instant now = clock.instant();
    ArrivedBulkAnswer noted =
        new ArrivedBulkAnswer(
            refusal.captureKey(),
            inquiry.id(),
            request.suffix(),
            refusal.fileName(),
            refusal.refusedAt());
    boolean upload = request.phase() == BulkPhase.UPLOAD;
    boolean first = request.open();
    request.answered(now);
    boolean accepted = inquiry.receptionNumber() != null;
    if (upload && !accepted && inquiry.state().mayBecome(BulkState.REJECTED)) {
      // a second refusal brings the words that the first one lacked
      inquiry.rejected("refused", null, refusal.text(), now);
    } else if (!upload && first && inquiry.state() == BulkState.WAITING) {
      inquiry.stalled("refused", now);
    }
    em.persist(noted.ended(BulkAnswerEnd.REFUSED, null, refusal.text()));
    return true;
  }

  /**
   * What to do with a result.
   *
   * @param inquiryId whose it is, null when nobody's
   * @param from how many of its persons are stored; -1 when none are to be stored
   */
  public record ResultCursor(Long inquiryId, long from) {
    static final ResultCursor NOBODYS = new ResultCursor(null, -1);
  }

  /** Whose a result is and where to go on with it. */
  @PermitAll
  public ResultCursor begin(BulkDelivery delivery) {
    OwnedFolders.require(leases, delivery);
    BulkBook book = new BulkBook(em);
    BulkRequest request =
        book.request(delivery.requestSuffix())
            .filter(one -> one.phase() == BulkPhase.DOWNLOAD)
            .orElse(null);
    ResponseHeader header = delivery.header();
    Optional<Long> id =
        request != null
            ? Optional.of(request.inquiryId())
            : book.byReceptionNumber(
                delivery.terminal().value(), header.receptionNumber(), delivery.family());
    if (id.isEmpty()) {
      return ResultCursor.NOBODYS;
    }
    BulkInquiry inquiry = book.locked(id.get());
    String number = header.receptionNumber();
    boolean other = number != null && !number.strip().equals(inquiry.receptionNumber());
    if (other || inquiry.kind().family() != delivery.family()) {
      return ResultCursor.NOBODYS;
    }
    if (em.find(ArrivedBulkAnswer.class, delivery.captureKey()) != null) {
      return new ResultCursor(inquiry.id(), -1);
    }
    Instant now = clock.instant();
    if (request != null) {
      request.answered(now);
    }
    return begun(inquiry, delivery, now);
  }

  private ResultCursor begun(BulkInquiry inquiry, BulkDelivery delivery, Instant now) {
    ResponseHeader header = delivery.header();
    boolean goingOn =
        inquiry.state() == BulkState.FETCHED && delivery.captureKey().equals(inquiry.resultKey());
    if (goingOn) {
      return new ResultCursor(inquiry.id(), inquiry.stored());
    }
    if (!inquiry.state().takesResult() || inquiry.state() == BulkState.FETCHED) {
      return noted(inquiry, delivery, overtaken(inquiry));
    }
    if (SegmentOfResult.PROCESSING.equals(header.segmentOfResult())) {
      // one that comes after a stop is answered by going on: the centre is still at it
      BulkSteps.again(inquiry, now);
      return noted(inquiry, delivery, BulkAnswerEnd.PROCESSING);
    }
    if (!SegmentOfResult.NORMAL.equals(header.segmentOfResult())) {
      inquiry.failed(header.errorCode(), words(header), now);
      return noted(inquiry, delivery, BulkAnswerEnd.FAILED);
    }
    inquiry.fetched(delivery.captureKey(), delivery.persons(), now);
    return new ResultCursor(inquiry.id(), 0);
  }

  private ResultCursor noted(BulkInquiry inquiry, BulkDelivery delivery, BulkAnswerEnd end) {
    ResponseHeader header = delivery.header();
    em.persist(answer(inquiry, delivery).ended(end, header.errorCode(), words(header)));
    return new ResultCursor(inquiry.id(), -1);
  }

  private static ArrivedBulkAnswer answer(BulkInquiry inquiry, BulkDelivery delivery) {
    return new ArrivedBulkAnswer(
        delivery.captureKey(),
        inquiry.id(),
        delivery.requestSuffix(),
        delivery.fileName(),
        delivery.capturedAt());
  }

  /** Every person is stored: B6, or B7 when nobody has to look. */
  @PermitAll
  public void finish(long id, BulkDelivery delivery) {
    OwnedFolders.require(leases, delivery);
    BulkBook book = new BulkBook(em);
    BulkInquiry inquiry = book.locked(id);
    if (em.find(ArrivedBulkAnswer.class, delivery.captureKey()) != null) {
      return;
    }
    if (inquiry.state() != BulkState.FETCHED) {
      noted(inquiry, delivery, overtaken(inquiry));
      return;
    }
    Instant now = clock.instant();
    em.createQuery(
            "update BulkPerson p set p.state = jp.madoguchi.bulk.RowState.MISSING where"
                + " p.inquiryId = :inquiry and p.state = jp.madoguchi.bulk.RowState.ASKED")
        .setParameter("inquiry", id)
        .executeUpdate();
    inquiry.compared(book.open(id) > 0, now);
    em.persist(answer(inquiry, delivery).ended(BulkAnswerEnd.RESULT, null, null));
    ledger.record(
        AuditEntry.of(AuditAction.RECEIVE_BULK, AuditGround.SYSTEM)
            .subject("bulk " + inquiry.kind() + ", " + inquiry.stored() + " persons")
            .request(inquiry.receptionNumber()));
  }
}
