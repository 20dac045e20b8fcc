package jp.madoguchi.audit.internal;

import static jp.madoguchi.access.Role.Names.AUDITOR;
import static jp.madoguchi.access.Role.Names.DENTIST;
import static jp.madoguchi.access.Role.Names.DOCTOR;
import static jp.madoguchi.access.Role.Names.GRANTED;
import static jp.madoguchi.access.Role.Names.PHARMACIST;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.access.Role;
import jp.madoguchi.access.Workplace;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.AuditQuery;
import jp.madoguchi.audit.AuditRecord;

/** The ledger in the database; who comes from the container, where from the request. */
@Stateless
@DenyAll
@DeclareRoles({
  "CLERK",
  "CLERK_LEAD",
  "BILLING",
  "DOCTOR",
  "DENTIST",
  "PHARMACIST",
  "GRANTED",
  "ER_VIEWER",
  "DISASTER_VIEWER",
  "ADMIN",
  "AUDITOR",
  "SERVICE"
})
public class AuditLedgerBean implements AuditLedger {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Workplace workplace;
  @EJB Accounts accounts;
  @EJB AuditWriter writer;

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(AuditEntry entry) {
    writer.append(caller(), entry);
  }

  @Override
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordApart(AuditEntry entry) {
    writer.append(caller(), entry);
  }

  @Override
  @RolesAllowed({AUDITOR, DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public List<AuditRecord> search(AuditQuery query) {
    AuditQuery allowed = ownUnlessAuditor(query);
    if (allowed.limit() < 1 || allowed.limit() > 500 || allowed.first() < 0) {
      throw new IllegalArgumentException("limit 1 to 500, first from 0");
    }
    List<AuditRow> rows =
        query("select r from AuditRow r", allowed, " order by r.at desc, r.id desc", AuditRow.class)
            .setFirstResult(allowed.first())
            .setMaxResults(allowed.limit())
            .getResultList();
    Map<Long, String> hashes = hashes(rows);
    writer.append(
        caller(),
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .patient(allowed.patientNumber())
            .subject(rows.size() + " records"));
    return rows.stream().map(r -> r.view(hashes.get(r.id()))).toList();
  }

  @Override
  @RolesAllowed({AUDITOR, DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public long count(AuditQuery query) {
    AuditQuery allowed = ownUnlessAuditor(query);
    // among ten millions only so far: counting them all takes longer than reading a page
    boolean more =
        !query("select r.id from AuditRow r", allowed, " order by r.at desc, r.id desc", Long.class)
            .setFirstResult((int) MOST_COUNTED)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return more
        ? MOST_COUNTED + 1
        : query("select count(r) from AuditRow r", allowed, "", Long.class).getSingleResult();
  }

  private Map<Long, String> hashes(List<AuditRow> rows) {
    Map<Long, String> hashes = new HashMap<>();
    if (!rows.isEmpty()) {
      em.createQuery("select s from Seal s where s.recordId in :ids", Seal.class)
          .setParameter("ids", rows.stream().map(AuditRow::id).toList())
          .getResultStream()
          .forEach(s -> hashes.put(s.recordId(), s.hash()));
    }
    return hashes;
  }

  private AuditQuery ownUnlessAuditor(AuditQuery q) {
    if (context.isCallerInRole(AUDITOR)) {
      return q;
    }
    return new AuditQuery(
        q.from(),
        q.to(),
        context.getCallerPrincipal().getName(),
        q.patientNumber(),
        q.action(),
        q.first(),
        q.limit());
  }

  private <T> TypedQuery<T> query(String select, AuditQuery q, String order, Class<T> type) {
    Map<String, Object> parameters = new HashMap<>();
    StringBuilder where = new StringBuilder();
    add(where, parameters, "r.at >= :since", "since", q.from());
    add(where, parameters, "r.at < :before", "before", q.to());
    add(where, parameters, "r.account = :account", "account", q.account());
    add(where, parameters, "r.patientNumber = :patient", "patient", q.patientNumber());
    add(where, parameters, "r.action = :action", "action", q.action());
    TypedQuery<T> query = em.createQuery(select + where + order, type);
    parameters.forEach(query::setParameter);
    return query;
  }

  private static void add(
      StringBuilder where, Map<String, Object> parameters, String term, String name, Object value) {
    if (value != null) {
      where.append(where.isEmpty() ? " where " : " and ").append(term);
      parameters.put(name, value);
    }
  }

  /** Servers name an anonymous caller differently; whoever holds no role is nobody. */
  private AuditActor caller() {
    String roles =
        Arrays.stream(Role.values())
            .map(Role::name)
            .filter(context::isCallerInRole)
            .collect(Collectors.joining("+"));
    if (roles.isEmpty()) {
      return new AuditActor("-", null, "-", workplace.terminal());
    }
    Role active = workplace.activeRole();
    return new AuditActor(
        context.getCallerPrincipal().getName(),
        accounts.displayName(),
        active == null ? roles : active.name(),
        workplace.terminal());
  }
}
