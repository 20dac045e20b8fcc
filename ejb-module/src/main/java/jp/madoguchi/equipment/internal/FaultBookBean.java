package jp.madoguchi.equipment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.resource.ResourceException;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.equipment.EquipmentAct;
import jp.madoguchi.equipment.EquipmentChanged;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ExchangeFault;
import jp.madoguchi.equipment.FaultBook;
import jp.madoguchi.task.TaskBook;
import jp.madoguchi.task.TaskSubject;
import jp.madoguchi.task.TaskSubjectKind;
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

  @Resource(lookup = "java:app/eis/terminal")
  TerminalConnectionFactory terminals;

  @EJB EquipmentState facility;
  @EJB EquipmentNotes notes;
  @EJB TaskBook tasks;

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.ADMIN})
  public List<ExchangeFault> faults(boolean openOnly, int first, int count) {
    int from = Math.max(0, first);
    int most = Math.min(MOST, count);
    List<StoredExchangeFault> faults = openOnly ? open(from, most) : newest(from, most);
    Set<String> open =
        tasks.openAbout(
            TaskSubjectKind.EXCHANGE_FAULT,
            faults.stream().map(fault -> fault.id().toString()).toList());
    return faults.stream().map(fault -> fault.view(open.contains(fault.id().toString()))).toList();
  }

  @Override
  @RolesAllowed({Role.Names.CLERK, Role.Names.CLERK_LEAD, Role.Names.BILLING, Role.Names.ADMIN})
  public long count(boolean openOnly) {
    return openOnly
        ? tasks.count(TaskSubjectKind.EXCHANGE_FAULT)
        : em.createQuery("select count(f) from StoredExchangeFault f", Long.class)
            .getSingleResult();
  }

  private List<StoredExchangeFault> newest(int first, int most) {
    return em.createQuery(
            "select f from StoredExchangeFault f order by f.at desc, f.id desc",
            StoredExchangeFault.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  private List<StoredExchangeFault> open(int first, int most) {
    List<Long> ids =
        tasks.newest(TaskSubjectKind.EXCHANGE_FAULT, first, most).stream()
            .map(Long::valueOf)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select f from StoredExchangeFault f where f.id in :ids order by f.at desc, f.id desc",
                StoredExchangeFault.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /**
   * Settles the task before the file goes back: if the file fails again, that opens a task again,
   * and settling it later would hide it.
   */
  @Override
  @RolesAllowed({Role.Names.CLERK_LEAD, Role.Names.ADMIN})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean requeue(long id) {
    StoredExchangeFault fault = fault(id);
    notes.told(
        new EquipmentChanged(EquipmentAct.FILE_PUT_BACK, "fault " + id, null, fault.captureKey()));
    tasks.settle(TaskSubject.fault(id));
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

  private StoredExchangeFault fault(long id) {
    StoredExchangeFault fault = em.find(StoredExchangeFault.class, id);
    if (fault == null) {
      throw new IllegalArgumentException("no fault " + id);
    }
    return fault;
  }
}
