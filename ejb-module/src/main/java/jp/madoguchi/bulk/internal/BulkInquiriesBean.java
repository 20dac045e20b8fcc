package jp.madoguchi.bulk.internal;

import static jp.madoguchi.access.Role.Names.BILLING;
import static jp.madoguchi.access.Role.Names.CLERK;
import static jp.madoguchi.access.Role.Names.CLERK_LEAD;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;

/** The bulk inquiries for the pages; every change is audited. */
@Stateless
@DenyAll
public class BulkInquiriesBean implements BulkInquiries {
  private static final int MOST_LISTED = 500;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkView> inquiries(int first, int count) {
    return new BulkBook(em)
        .views(
            em.createQuery("select i from BulkInquiry i order by i.id desc", BulkInquiry.class)
                .setFirstResult(Math.max(0, first))
                .setMaxResults(Math.min(MOST_LISTED, count))
                .getResultList());
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public long count() {
    return em.createQuery("select count(i) from BulkInquiry i", Long.class).getSingleResult();
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public long countWaiting() {
    return em.createQuery(
            "select count(i) from BulkInquiry i where i.state in :waiting", Long.class)
        .setParameter(
            "waiting",
            Arrays.stream(BulkState.values()).filter(BulkState::waitsForSomebody).toList())
        .getSingleResult();
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public BulkView inquiry(long id) {
    BulkBook book = new BulkBook(em);
    return book.views(List.of(book.known(id))).get(0);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkStep> steps(long id) {
    List<BulkStep> steps = new ArrayList<>();
    em.createQuery(
            "select r from BulkRequest r where r.inquiryId = :id order by r.reservedAt desc",
            BulkRequest.class)
        .setParameter("id", id)
        .setMaxResults(MOST_LISTED)
        .getResultStream()
        .filter(request -> request.writtenAt() != null)
        .map(
            request ->
                new BulkStep(
                    request.writtenAt(),
                    request.phase().name().toLowerCase(Locale.ROOT),
                    request.suffix(),
                    null))
        .forEach(steps::add);
    em.createQuery(
            "select a from ArrivedBulkAnswer a where a.inquiryId = :id order by a.arrivedAt desc",
            ArrivedBulkAnswer.class)
        .setParameter("id", id)
        .setMaxResults(MOST_LISTED)
        .getResultStream()
        .map(
            answer ->
                new BulkStep(
                    answer.arrivedAt(),
                    answer.outcome().name().toLowerCase(Locale.ROOT),
                    answer.fileName(),
                    answer.words()))
        .forEach(steps::add);
    // of the same moment: what came again came after the first
    steps.sort(
        Comparator.comparing(BulkStep::at).thenComparing(step -> step.key().equals("again")));
    return steps;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void hurry(long id, long version) {
    BulkInquiry inquiry = unchanged(id, version);
    if (inquiry.nextAt() == null || inquiry.state() == BulkState.SUBMITTED) {
      throw new BulkRefused("bulk.refused.state");
    }
    List<Object> before = standing(inquiry);
    inquiry.hurry(clock.instant());
    told(AuditAction.HURRY_BULK, inquiry, before);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void resume(long id, long version) {
    BulkInquiry inquiry = unchanged(id, version);
    Instant now = clock.instant();
    List<Object> before = standing(inquiry);
    switch (inquiry.state()) {
      // the connector knows whether a file of this name was begun; it never writes it twice
      case UNKNOWN -> inquiry.resumed(BulkState.DRAFT, now, now);
      case STALLED, FAILED -> {
        boolean accepted = inquiry.receptionNumber() != null;
        inquiry.resumed(
            accepted ? BulkState.WAITING : BulkState.SUBMITTED,
            accepted ? now : now.plus(BulkWaits.answer()),
            now);
      }
      default -> throw new BulkRefused("bulk.refused.state");
    }
    told(AuditAction.RESUME_BULK, inquiry, before);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void cancel(long id, long version) {
    end(id, version, BulkState.CANCELLED);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void close(long id, long version) {
    end(id, version, BulkState.CLOSED);
  }

  private void end(long id, long version, BulkState how) {
    BulkInquiry inquiry = unchanged(id, version);
    if (inquiry.state() == how || !inquiry.state().mayBecome(how)) {
      throw new BulkRefused("bulk.refused.state");
    }
    List<Object> before = standing(inquiry);
    inquiry.become(how, clock.instant());
    told(
        how == BulkState.CLOSED ? AuditAction.CLOSE_BULK : AuditAction.CANCEL_BULK,
        inquiry,
        before);
  }

  private BulkInquiry unchanged(long id, long version) {
    BulkBook book = new BulkBook(em);
    book.known(id);
    BulkInquiry inquiry = book.locked(id);
    if (inquiry.version() != version) {
      throw new BulkRefused("bulk.refused.changed");
    }
    return inquiry;
  }

  private static List<Object> standing(BulkInquiry inquiry) {
    return Arrays.asList(inquiry.state(), inquiry.nextAt());
  }

  private void told(AuditAction action, BulkInquiry inquiry, List<Object> before) {
    ledger.record(
        AuditEntry.of(action, AuditGround.RECEPTION)
            .subject("bulk " + inquiry.kind())
            .outcome(inquiry.state().name())
            .request(
                inquiry.suffix() == null ? BulkInquiry.reference(inquiry.id()) : inquiry.suffix())
            .changed(before, standing(inquiry)));
  }
}
