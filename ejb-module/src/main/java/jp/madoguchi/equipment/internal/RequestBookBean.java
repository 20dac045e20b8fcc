package jp.madoguchi.equipment.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.madoguchi.node.DatabaseAway;
import jp.madoguchi.node.DatabaseReadiness;
import jp.madoguchi.terminal.api.SentRequest;
import jp.madoguchi.terminal.api.SuffixBlock;

/** The numbers and requests of all servers in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestBookBean implements RequestBook {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB DatabaseReadiness database;

  /** The row is locked: of two servers the second goes on where the first ended. */
  @Override
  @PermitAll
  public SuffixBlock reserve(LocalDate today, int above, int count) {
    DatabaseAway.unless(database);
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select of_day, last_number from request_suffix where id = 1 for update")
                .getSingleResult();
    LocalDate last = LocalDate.parse((String) row[0], DAY);
    boolean newDay = today.isAfter(last);
    LocalDate day = newDay ? today : last;
    int given = newDay ? 0 : ((Number) row[1]).intValue();
    int taken = day.equals(today) ? Math.max(given, above) : given;
    em.createNativeQuery("update request_suffix set of_day = ?1, last_number = ?2 where id = 1")
        .setParameter(1, DAY.format(day))
        .setParameter(2, taken + count)
        .executeUpdate();
    return new SuffixBlock(day, taken + 1, count);
  }

  @Override
  @PermitAll
  public boolean begin(SentRequest request) {
    DatabaseAway.unless(database);
    if (em.find(StoredRequest.class, request.suffix()) != null) {
      return false;
    }
    em.persist(new StoredRequest(request));
    em.flush();
    return true;
  }

  @Override
  @PermitAll
  public void undo(String suffix) {
    DatabaseAway.unless(database);
    StoredRequest stored = em.find(StoredRequest.class, suffix);
    if (stored != null) {
      em.remove(stored);
    }
  }

  @Override
  @PermitAll
  public Optional<SentRequest> find(String suffix) {
    DatabaseAway.unless(database);
    return Optional.ofNullable(em.find(StoredRequest.class, suffix)).map(StoredRequest::asSent);
  }

  @Override
  @PermitAll
  public void forgetBefore(LocalDate day) {
    DatabaseAway.unless(database);
    em.createQuery("delete from StoredRequest r where r.suffix < :day")
        .setParameter("day", DAY.format(day))
        .executeUpdate();
  }
}
