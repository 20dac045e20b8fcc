package jp.madoguchi.bulk.internal;

import static jp.madoguchi.access.Role.Names.BILLING;
import static jp.madoguchi.access.Role.Names.CLERK;
import static jp.madoguchi.access.Role.Names.CLERK_LEAD;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.bulk.BulkInquiries;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkState;
import jp.madoguchi.bulk.BulkStep;
import jp.madoguchi.bulk.BulkView;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.facility.HospitalTerminal;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.LikePattern;
import jp.madoguchi.patient.PatientFile;

/** The bulk inquiries for the pages; every change is audited. */
@Stateless
@DenyAll
public class BulkInquiriesBean implements BulkInquiries {
  private static final int MOST_LISTED = 500;
  private static final int MOST_ROWS = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject ContinuingReads following;
  @EJB PatientFile register;
  @EJB AuditLedger ledger;
  @EJB Accounts accounts;
  @EJB BulkTerminals terminals;

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
  public BulkView inquiry(long id) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, id);
    if (inquiry == null) {
      throw new BulkRefused("bulk.refused.gone");
    }
    return new BulkBook(em).views(List.of(inquiry)).get(0);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkStep> steps(long id) {
    List<BulkStep> steps = new ArrayList<>();
    em.createQuery("select r from BulkRequest r where r.inquiryId = :id", BulkRequest.class)
        .setParameter("id", id)
        .getResultStream()
        .filter(request -> request.writtenAt() != null)
        .map(
            request ->
                new BulkStep(
                    request.writtenAt(),
                    request.phase().name().toLowerCase(java.util.Locale.ROOT),
                    request.suffix(),
                    null))
        .forEach(steps::add);
    em.createQuery("select a from BulkAnswer a where a.inquiryId = :id", BulkAnswer.class)
        .setParameter("id", id)
        .getResultStream()
        .map(
            answer ->
                new BulkStep(
                    answer.arrivedAt(),
                    answer.outcome().name().toLowerCase(java.util.Locale.ROOT),
                    answer.fileName(),
                    answer.words()))
        .forEach(steps::add);
    steps.sort(Comparator.comparing(BulkStep::at));
    return steps;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<HospitalTerminal> terminals() {
    return terminals.all();
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public BulkPreview preview(BulkOrder order) {
    terminals.chosen(order.terminal());
    return new Ordering(em, register, order).preview();
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<Long> create(BulkOrder order) {
    List<Long> ids =
        new Ordering(em, register, order)
            .store(
                terminals.chosen(order.terminal()),
                clock.instant(),
                account(),
                accounts.displayName());
    ledger.record(
        AuditEntry.of(AuditAction.INQUIRE, AuditGround.RECEPTION)
            .subject(
                "bulk " + order.kind() + " " + order.population() + ", " + ids.size() + " files")
            .request(reference(ids.get(0))));
    return ids;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public long askAgain(long id, Set<DifferenceClass> classes) {
    BulkInquiry inquiry = known(id);
    if (!inquiry.kind().listed() || !classes.stream().allMatch(DifferenceClass::worthAskingAgain)) {
      throw new BulkRefused("bulk.refused.state");
    }
    String numbers =
        String.join(
            " ",
            em.createQuery(
                    "select p.patientNumber from BulkPerson p where p.inquiryId = :id and p.state"
                        + " = :open and p.differenceClass in :classes and p.patientNumber is not"
                        + " null order by p.id",
                    String.class)
                .setParameter("id", id)
                .setParameter("open", RowState.OPEN)
                .setParameter("classes", classes)
                .getResultList());
    return create(
            new BulkOrder(
                inquiry.kind(),
                BulkOrder.Population.LIST,
                inquiry.confirmationDate(),
                numbers,
                null,
                null,
                null,
                false,
                inquiry.terminal()))
        .get(0);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void hurry(long id, long version) {
    BulkInquiry inquiry = unchanged(id, version);
    if (inquiry.nextAt() == null || inquiry.state() == BulkState.SUBMITTED) {
      throw new BulkRefused("bulk.refused.state");
    }
    inquiry.hurry(clock.instant());
    told(AuditAction.INQUIRE, inquiry, "HURRIED");
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void resume(long id, long version) {
    BulkInquiry inquiry = unchanged(id, version);
    Instant now = clock.instant();
    switch (inquiry.state()) {
      // the connector knows whether a file of this name was begun; it never writes it twice
      case UNKNOWN -> inquiry.resumed(BulkState.DRAFT, now, now);
      case STALLED, FAILED -> {
        boolean accepted = inquiry.receptionNumber() != null;
        inquiry.resumed(
            accepted ? BulkState.WAITING : BulkState.SUBMITTED,
            accepted ? now : now.plus(Waits.answer()),
            now);
      }
      default -> throw new BulkRefused("bulk.refused.state");
    }
    told(AuditAction.INQUIRE, inquiry, "RESUMED");
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
    inquiry.become(how, clock.instant());
    told(AuditAction.CANCEL, inquiry, how.name());
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkRow> rows(long id, RowFilter filter, int first, int count) {
    List<BulkRow> rows = page(id, filter, first, count);
    following.recorded(account(), new Page(id, filter, first), clock.instant());
    listed("bulk rows, ", rows, id);
    return rows;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkRow> follow(long id, RowFilter filter, int first, int count) {
    List<BulkRow> rows = page(id, filter, first, count);
    if (following.due(account(), new Page(id, filter, first), clock.instant())) {
      listed("bulk rows followed, ", rows, id);
    }
    return rows;
  }

  /** What one look shows. Whoever turns the page looks anew, and that is recorded. */
  private record Page(long inquiryId, RowFilter filter, int first) {
    @Override
    public String toString() {
      return "Page[" + inquiryId + "]";
    }
  }

  private List<BulkRow> page(long id, RowFilter filter, int first, int count) {
    return query("select p", id, filter, " order by p.id", BulkPerson.class)
        .setFirstResult(Math.max(0, first))
        .setMaxResults(Math.min(MOST_ROWS, count))
        .getResultStream()
        .map(BulkPerson::view)
        .toList();
  }

  private void listed(String how, List<BulkRow> rows, long id) {
    ledger.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject(how + rows.size() + " patients")
            .request(reference(id)));
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public long countRows(long id, RowFilter filter) {
    return query("select count(p)", id, filter, "", Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> query(
      String select, long id, RowFilter filter, String order, Class<T> type) {
    StringBuilder where = new StringBuilder(" from BulkPerson p where p.inquiryId = :id");
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    if (filter.differenceClass() != null) {
      where.append(" and p.differenceClass = :class");
      values.put("class", filter.differenceClass());
    }
    if (filter.openOnly()) {
      where.append(" and p.state = :open");
      values.put("open", RowState.OPEN);
    }
    String text = filter.text() == null ? "" : filter.text().strip();
    if (!text.isEmpty()) {
      where.append(
          " and (p.patientNumber = :number or p.shownName like :text escape '!'"
              + " or p.shownKana like :text escape '!')");
      values.put("number", Folding.width(text));
      values.put("text", LikePattern.startingWith(text));
    }
    TypedQuery<T> query = em.createQuery(select + where + order, type);
    values.forEach(query::setParameter);
    return query;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void takeOver(long rowId, long version) {
    if (!review().takeOver(open(rowId, version))) {
      throw new BulkRefused("bulk.refused.older");
    }
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public void markSeen(long rowId, long version) {
    review().seen(open(rowId, version));
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public int takeOverAll(long id, DifferenceClass one) {
    if (!one.takeable()) {
      throw new BulkRefused("bulk.refused.state");
    }
    known(id);
    return review().takeOverAll(id, one);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public int markAllSeen(long id, DifferenceClass one) {
    known(id);
    return review().allSeen(id, one);
  }

  private Review review() {
    return new Review(em, register, ledger, clock.instant(), who());
  }

  private BulkPerson open(long rowId, long version) {
    BulkPerson row = em.find(BulkPerson.class, rowId);
    if (row == null) {
      throw new BulkRefused("bulk.refused.gone");
    }
    if (row.version() != version || row.state() != RowState.OPEN) {
      throw new BulkRefused("bulk.refused.changed");
    }
    return row;
  }

  private BulkInquiry known(long id) {
    BulkInquiry inquiry = em.find(BulkInquiry.class, id);
    if (inquiry == null) {
      throw new BulkRefused("bulk.refused.gone");
    }
    return inquiry;
  }

  private BulkInquiry unchanged(long id, long version) {
    known(id);
    BulkInquiry inquiry = new BulkBook(em).locked(id);
    if (inquiry.version() != version) {
      throw new BulkRefused("bulk.refused.changed");
    }
    return inquiry;
  }

  private void told(AuditAction action, BulkInquiry inquiry, String outcome) {
    ledger.record(
        AuditEntry.of(action, AuditGround.RECEPTION)
            .subject("bulk " + inquiry.kind())
            .outcome(outcome)
            .request(inquiry.suffix() == null ? reference(inquiry.id()) : inquiry.suffix()));
  }

  private static String reference(long id) {
    return "bulk-" + id;
  }

  private String account() {
    return context.getCallerPrincipal().getName();
  }

  private String who() {
    String name = accounts.displayName();
    return name == null ? account() : name;
  }
}
