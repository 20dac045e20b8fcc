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
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.internal.BulkRequest.BulkPhase;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;

/**
 * The transactions around the files of an inquiry: row, commit, file, note. A stop between two of
 * them leaves a row that says so. What decides that a file is written shows the fence of the turn's
 * owner; what became of a file is noted whoever wrote it. Source: workflow rules §3.3.
 */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkSteps {
  private static final Set<BulkState> LOOKING = EnumSet.of(BulkState.ACCEPTED, BulkState.WAITING);

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;
  @EJB Leases leases;

  /**
   * What to do next on a terminal.
   *
   * @param suffix the one to use again, because it was reserved before; null to reserve one
   */
  public record BulkJob(long inquiryId, boolean upload, String suffix) {}

  /** What is overdue gets its state: broken-off writes, missing answers, fruitless looks. */
  @PermitAll
  public void overdue(Fence fence) {
    leases.require(fence);
    Instant now = clock.instant();
    BulkBook book = new BulkBook(em);
    for (long id : book.sendingSince(now.minus(BulkWaits.sending()))) {
      BulkInquiry inquiry = book.locked(id);
      if (inquiry.state() == BulkState.FILE_WRITTEN) {
        inquiry.become(BulkState.UNKNOWN, now);
      }
    }
    for (long id : book.due(EnumSet.of(BulkState.SUBMITTED), now)) {
      BulkInquiry inquiry = book.locked(id);
      if (inquiry.state() == BulkState.SUBMITTED && !inquiry.nextAt().isAfter(now)) {
        inquiry.stalled("silent", now);
      }
    }
    for (long id : book.due(EnumSet.of(BulkState.WAITING), now)) {
      fruitless(book, id, now);
    }
  }

  /** A look that nobody answered; one that was never written is not given up, but written. */
  private void fruitless(BulkBook book, long id, Instant now) {
    BulkInquiry inquiry = book.locked(id);
    BulkRequest open = book.openDownload(id).orElse(null);
    boolean late =
        open != null
            && inquiry.state() == BulkState.WAITING
            && !open.reservedAt().plus(BulkWaits.answer()).isAfter(now);
    if (late) {
      open.answered(now);
      again(inquiry, now);
    }
  }

  /** Another look later, or a stop when there were enough. */
  static void again(BulkInquiry inquiry, Instant now) {
    BulkWaits waits = BulkWaits.fromSettings();
    if (waits.spent(inquiry.attempts() + 1)) {
      inquiry.stalled("patience", now);
    } else {
      inquiry.fruitless(now.plus(waits.after(inquiry.attempts() + 1)), now);
    }
  }

  /**
   * The next job of a terminal; none while one of its files waits for an answer.
   *
   * @param first whether inquiries without a terminal go to this one
   */
  @PermitAll
  public Optional<BulkJob> next(String terminal, boolean first) {
    Instant now = clock.instant();
    BulkBook book = new BulkBook(em);
    boolean quiet = QuietHours.fromSettings().at(now);
    if (book.busy(terminal, now)) {
      return Optional.empty();
    }
    for (boolean drafts : new boolean[] {false, true}) {
      Set<BulkState> states = drafts ? EnumSet.of(BulkState.DRAFT) : LOOKING;
      BulkInquiry inquiry = book.turn(states, terminal, first, quiet, now).orElse(null);
      if (inquiry != null) {
        String suffix =
            drafts
                ? inquiry.suffix()
                : book.openDownload(inquiry.id()).map(BulkRequest::suffix).orElse(null);
        return Optional.of(new BulkJob(inquiry.id(), drafts, suffix));
      }
    }
    return Optional.empty();
  }

  /** B1: the identifier is stored; false when the inquiry is not waiting to be sent any more. */
  @PermitAll
  public boolean reserve(long id, String terminal, String suffix, Fence fence) {
    leases.require(fence);
    Instant now = clock.instant();
    BulkInquiry inquiry = new BulkBook(em).locked(id);
    if (inquiry.state() != BulkState.DRAFT) {
      return false;
    }
    inquiry.sending(terminal, suffix, now);
    if (em.find(BulkRequest.class, suffix) == null) {
      em.persist(new BulkRequest(suffix, id, BulkPhase.UPLOAD, terminal, now));
    }
    ledger.record(
        AuditEntry.of(AuditAction.SEND_BULK, AuditGround.SYSTEM)
            .subject("bulk " + inquiry.kind() + ", " + inquiry.question().persons() + " persons")
            .request(suffix));
    return true;
  }

  /** B4: as {@link #reserve}, for the second step. */
  @PermitAll
  public boolean reserveLook(long id, String terminal, String suffix, Fence fence) {
    leases.require(fence);
    Instant now = clock.instant();
    BulkInquiry inquiry = new BulkBook(em).locked(id);
    boolean due = inquiry.nextAt() != null && !inquiry.nextAt().isAfter(now);
    if (!due || !LOOKING.contains(inquiry.state())) {
      return false; // another node looks in this moment
    }
    BulkRequest known = em.find(BulkRequest.class, suffix);
    if (known == null) {
      em.persist(new BulkRequest(suffix, id, BulkPhase.DOWNLOAD, terminal, now));
    }
    // a write that breaks off is taken up again soon, under the same name
    inquiry.asking(now.plus(BulkWaits.sending()), now);
    return true;
  }

  /** The file is there. */
  @PermitAll
  public void written(String suffix, Instant at) {
    Instant now = clock.instant();
    BulkRequest request = em.find(BulkRequest.class, suffix);
    BulkInquiry inquiry = new BulkBook(em).lockedOf(request);
    request.written(at);
    if (request.phase() == BulkPhase.UPLOAD) {
      inquiry.submitted(at, now.plus(BulkWaits.answer()), now);
    } else if (inquiry.state() == BulkState.WAITING && request.open()) {
      inquiry.asking(now.plus(BulkWaits.answer()), now);
    }
  }

  /** The connector is certain that the file is not there; the same name is tried again later. */
  @PermitAll
  public void notWritten(String suffix) {
    Instant now = clock.instant();
    Instant again = now.plus(BulkWaits.fromSettings().first());
    BulkRequest request = em.find(BulkRequest.class, suffix);
    BulkInquiry inquiry = new BulkBook(em).lockedOf(request);
    if (request.phase() == BulkPhase.DOWNLOAD && inquiry.state() == BulkState.WAITING) {
      inquiry.asking(again, now);
    } else if (inquiry.state() == BulkState.FILE_WRITTEN) {
      inquiry.notWritten("terminal", again, now);
    }
  }

  /** The request holds what cannot be written: it is mended and asked anew. */
  @PermitAll
  public void unwritable(String suffix, String why, String detail) {
    BulkRequest request = em.find(BulkRequest.class, suffix);
    BulkInquiry inquiry = new BulkBook(em).lockedOf(request);
    if (inquiry.state() == BulkState.FILE_WRITTEN) {
      inquiry.rejected(why, null, detail, clock.instant());
    }
  }
}
