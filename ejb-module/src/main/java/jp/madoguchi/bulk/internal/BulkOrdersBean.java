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
import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Accounts;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.bulk.BulkOrder;
import jp.madoguchi.bulk.BulkOrders;
import jp.madoguchi.bulk.BulkPopulation;
import jp.madoguchi.bulk.BulkPreview;
import jp.madoguchi.bulk.BulkRefused;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.equipment.HospitalTerminal;
import jp.madoguchi.patient.PatientFile;

/** Makes bulk inquiries for the pages; each is audited. */
@Stateless
@DenyAll
public class BulkOrdersBean implements BulkOrders {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB PatientFile register;
  @EJB AuditLedger ledger;
  @EJB Accounts accounts;
  @EJB BulkTerminals terminals;

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<HospitalTerminal> terminals() {
    return terminals.all();
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public BulkPreview preview(BulkOrder order) {
    terminals.chosen(order.terminal());
    BulkPreview preview = new BulkOrdering(em, register, order).preview();
    ledger.record(
        AuditEntry.of(AuditAction.PREVIEW_BULK, AuditGround.RECEPTION)
            .subject(
                "bulk "
                    + order.kind()
                    + " "
                    + order.population()
                    + ", "
                    + preview.persons()
                    + " persons, "
                    + preview.unknownCount()
                    + " unknown"));
    return preview;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public List<Long> create(BulkOrder order) {
    List<Long> ids =
        new BulkOrdering(em, register, order)
            .store(
                terminals.chosen(order.terminal()),
                clock.instant(),
                context.getCallerPrincipal().getName(),
                accounts.displayName());
    ledger.record(
        AuditEntry.of(AuditAction.ORDER_BULK, AuditGround.RECEPTION)
            .subject(
                "bulk " + order.kind() + " " + order.population() + ", " + ids.size() + " files")
            .request(BulkInquiry.reference(ids.get(0))));
    return ids;
  }

  @Override
  @RolesAllowed({CLERK, CLERK_LEAD, BILLING})
  public long askAgain(long id, Set<DifferenceClass> classes) {
    BulkInquiry inquiry = new BulkBook(em).known(id);
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
                BulkPopulation.LIST,
                inquiry.question().confirmationDate(),
                numbers,
                null,
                null,
                null,
                false,
                inquiry.terminal()))
        .get(0);
  }
}
