package jp.madoguchi.audit.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.ReviewKind;
import jp.madoguchi.node.Fence;
import jp.madoguchi.node.Leases;
import jp.madoguchi.node.RowUnlessThere;

/** Counts a day's readings against the limits; of a kind, day and account there is one alarm. */
@Stateless
@LocalBean
@DenyAll
public class ReviewJudging {
  /** Users that are counted one by one; more of them would be over the limit together. */
  private static final int MOST_USERS = 1_000;

  private static final System.Logger LOG = System.getLogger(ReviewJudging.class.getName());
  private static final String RAISE =
      "insert into audit_review_alarm (id, kind, of_day, account, found, most, raised_at)"
          + " values (nextval('review_seq'), ?, ?, ?, ?, ?, ?)";

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @EJB Leases leases;
  @EJB AuditWriter writer;

  /**
   * Judges a day that is over, again if need be: what was raised stays as it was counted first.
   *
   * @return how many alarms are new
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int judge(ReviewKind kind, LocalDate day, Fence fence) {
    leases.require(fence);
    ReviewLimit limit = ReviewLimit.of(kind);
    if (limit.none()) {
      return 0;
    }
    int raised = 0;
    long all = 0;
    for (Object row : counted(kind, day)) {
      Object[] one = (Object[]) row;
      long found = ((Number) one[1]).longValue();
      all += found;
      raised += over(kind, day, (String) one[0], found, limit.byOne());
    }
    raised += over(kind, day, RaisedAlarm.ALL, all, limit.inAll());
    if (raised > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "audit: readings of {0} went over their limit on {1}; auditors are asked to look",
          kind,
          day.toString());
    }
    return raised;
  }

  private List<?> counted(ReviewKind kind, LocalDate day) {
    return new ReviewReadings(em)
        .asked(
            "select r.account, count(*) as found",
            kind,
            " group by r.account order by found desc",
            ReviewReadings.begin(day),
            ReviewReadings.begin(day.plusDays(1)))
        .setMaxResults(MOST_USERS)
        .getResultList();
  }

  private int over(ReviewKind kind, LocalDate day, String account, long found, Long most) {
    if (most == null || found <= most) {
      return 0;
    }
    boolean first =
        RowUnlessThere.insert(em, RAISE, kind, day, account, found, most, clock.instant());
    if (first) {
      writer.append(
          AuditActor.NOBODY,
          AuditEntry.of(AuditAction.RAISE_REVIEW_ALARM, AuditGround.SYSTEM)
              .subject("%s %s %s %d over %d".formatted(kind, day, account, found, most)));
    }
    return first ? 1 : 0;
  }
}
