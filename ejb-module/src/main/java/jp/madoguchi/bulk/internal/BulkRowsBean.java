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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.BulkRow;
import jp.madoguchi.bulk.BulkRows;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowFilter;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.node.LikePattern;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.PatientFile;

/** The persons of bulk inquiries for the pages; looks and decisions are audited. */
@Stateless
@DenyAll
public class BulkRowsBean implements BulkRows {
  private static final int MOST_ROWS = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject ContinuingReads following;
  @EJB PatientFile register;
  @EJB AuditLedger ledger;
  @EJB Accounts accounts;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkRow> rows(long id, RowFilter filter, int first, int count) {
    List<BulkRow> rows = page(id, filter, first, count);
    following.recorded(account(), new LookedAtRows(id, filter, first), clock.instant());
    listed("bulk rows, ", rows, id, NotedHowOften.DAILY);
    return rows;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<BulkRow> follow(long id, RowFilter filter, int first, int count) {
    List<BulkRow> rows = page(id, filter, first, count);
    boolean due = following.due(account(), new LookedAtRows(id, filter, first), clock.instant());
    listed(
        "bulk rows followed, ",
        rows,
        id,
        due ? NotedHowOften.DAILY : NotedHowOften.DAILY_OR_NOTHING);
    return rows;
  }

  /** What one look shows. Whoever turns the page looks anew, and that is recorded. */
  private record LookedAtRows(long inquiryId, RowFilter filter, int first) {
    @Override
    public String toString() {
      return "LookedAtRows[" + inquiryId + "]";
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

  private void listed(String how, List<BulkRow> rows, long id, NotedHowOften noted) {
    ledger.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject(how + rows.size() + " patients")
            .request(BulkInquiry.reference(id))
            .showing(
                "bulk rows",
                rows.stream().map(BulkRow::patientNumber).filter(Objects::nonNull).toList(),
                noted));
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
    review().takeOver(open(rowId, version));
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
    hold(id);
    return review().takeOverAll(id, one);
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public int markAllSeen(long id, DifferenceClass one) {
    hold(id);
    return review().allSeen(id, one);
  }

  private void hold(long id) {
    BulkBook book = new BulkBook(em);
    book.known(id);
    book.locked(id);
  }

  private BulkReview review() {
    return new BulkReview(em, register, ledger, clock.instant(), who());
  }

  private BulkPerson open(long rowId, long version) {
    BulkPerson row = em.find(BulkPerson.class, rowId);
    if (row == null) {
      throw new BulkRefused("bulk.refused.gone");
    }
    // of two who decide in the same moment the second sees what the first did
    new BulkBook(em).locked(row.inquiryId());
    em.refresh(row);
    if (row.version() != version || row.state() != RowState.OPEN) {
      throw new BulkRefused("bulk.refused.changed");
    }
    return row;
  }

  private String account() {
    return context.getCallerPrincipal().getName();
  }

  private String who() {
    String name = accounts.displayName();
    return name == null ? account() : name;
  }
}
