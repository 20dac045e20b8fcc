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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import jp.madoguchi.audit.ListFollower;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;

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
  "SERVICE",
  "PROVISIONING"
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
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void recordFollowers(Collection<ListFollower> followers, AuditEntry entry) {
    writer.appendAll(followers, entry);
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
    if (allowed.limit() < 1
        || allowed.limit() > 500
        || allowed.first() < 0
        || allowed.first() > LedgerSearch.DEEPEST) {
      throw new IllegalArgumentException("limit 1 to 500, first from 0 to 10000");
    }
    List<AuditRow> rows = new LedgerSearch(em).rows(allowed);
    Map<Long, String> hashes = hashes(rows);
    // who reads the ledger reads who was here as well
    writer.append(
        caller(),
        AuditEntry.of(AuditAction.VIEW_AUDIT, AuditGround.ADMINISTRATION)
            .patient(allowed.patientNumber())
            .subject(rows.size() + " records")
            .showing(
                "audit records",
                rows.stream().map(AuditRow::patientNumber).filter(Objects::nonNull).toList(),
                NotedHowOften.DAILY));
    return rows.stream().map(r -> r.view(hashes.get(r.id()))).toList();
  }

  @Override
  @RolesAllowed({AUDITOR, DOCTOR, DENTIST, PHARMACIST, GRANTED})
  public long count(AuditQuery query) {
    return new LedgerSearch(em).count(ownUnlessAuditor(query));
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
