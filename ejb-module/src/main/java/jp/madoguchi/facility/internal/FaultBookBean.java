package jp.madoguchi.facility.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.resource.ResourceException;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.facility.ExchangeFault;
import jp.madoguchi.facility.FacilityChanged;
import jp.madoguchi.facility.FacilityState;
import jp.madoguchi.facility.FaultBook;
import jp.madoguchi.facility.FaultClosed;
import jp.madoguchi.terminal.api.TerminalConnection;
import jp.madoguchi.terminal.api.TerminalConnectionFactory;
import jp.madoguchi.terminal.api.TerminalUnavailableException;

/** The fault list for pages. */
@Stateless
@DenyAll
public class FaultBookBean implements FaultBook {
  private static final int MOST = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @Inject Clock clock;
  @Inject Event<FacilityChanged> changed;
  @Inject Event<FaultClosed> closings;
  @EJB FacilityState facility;

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.ADMIN})
  public List<ExchangeFault> faults(boolean openOnly) {
    return em
        .createQuery(
            "select f from Fault f where f.open = true or f.open = :open"
                + " order by f.at desc, f.id desc",
            Fault.class)
        .setParameter("open", openOnly)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(Fault::view)
        .toList();
  }

  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  public void close(long id) {
    closed(fault(id));
  }

  /**
   * Closes the line before the file goes back: if the file fails again, that opens the line again,
   * and a later close of ours would hide it.
   */
  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean requeue(long id) {
    Fault fault = fault(id);
    context.getBusinessObject(FaultBook.class).close(id);
    boolean back = false;
    try (TerminalConnection connection = terminals.getConnection()) {
      back = fault.captureKey() != null && connection.requeue(fault.captureKey());
    } catch (ResourceException | TerminalUnavailableException down) {
      throw new IllegalStateException("the terminal connector cannot requeue now", down);
    } finally {
      if (!back) {
        fault.reopen(facility);
      }
    }
    return back;
  }

  private void closed(Fault fault) {
    fault.close(clock.instant(), context.getCallerPrincipal().getName());
    closings.fire(new FaultClosed(fault.id()));
    changed.fire(new FacilityChanged());
  }

  private Fault fault(long id) {
    Fault fault = em.find(Fault.class, id);
    if (fault == null) {
      throw new IllegalArgumentException("no fault " + id);
    }
    return fault;
  }
}
