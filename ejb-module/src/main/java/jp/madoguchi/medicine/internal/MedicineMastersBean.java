package jp.madoguchi.medicine.internal;

import static jp.madoguchi.access.Role.Names.ADMIN;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.facility.FacilityTime;
import jp.madoguchi.facility.TwelveDigits;
import jp.madoguchi.medicine.MedicineChange;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineMasters;
import jp.madoguchi.medicine.MedicineRefusal;
import jp.madoguchi.medicine.MedicineRefused;
import jp.madoguchi.medicine.MedicineReport;
import jp.madoguchi.medicine.MedicineStanding;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;
import jp.madoguchi.medicine.MedicineVersion;
import jp.madoguchi.node.RowUnlessThere;

/**
 * Editions of the tables. A table's row is its lock: whoever loads, uses, drops or goes back at the
 * same time comes after, and finds what the first left.
 */
@Stateless
@DenyAll
public class MedicineMastersBean implements MedicineMasters {
  private static final int LONGEST_SOURCE = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @EJB AuditLedger ledger;

  @Override
  @RolesAllowed(ADMIN)
  public List<MedicineStanding> standings() {
    Map<MedicineTable, KeptMedicineTable> kept =
        em
            .createQuery("select t from KeptMedicineTable t", KeptMedicineTable.class)
            .setMaxResults(MedicineTable.values().length)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(one -> one.shown().table(), Function.identity()));
    return Arrays.stream(MedicineTable.values())
        .map(table -> standing(table, kept.get(table)))
        .toList();
  }

  private MedicineStanding standing(MedicineTable table, KeptMedicineTable kept) {
    if (kept == null) {
      return new MedicineStanding(new MedicineVersion(table, 0), null, null, null, null, null);
    }
    return new MedicineStanding(
        kept.shown(),
        view(kept.activeId()),
        view(kept.formerId()),
        view(kept.waitingId()),
        kept.changedBy(),
        kept.changedAt());
  }

  private MedicineEdition view(Long edition) {
    return edition == null ? null : em.find(KeptEdition.class, edition).view();
  }

  @Override
  @RolesAllowed(ADMIN)
  public MedicineReport load(MedicineTerms terms, InputStream csv) {
    MedicineTerms checked = checked(terms);
    MedicineTable table = checked.table();
    KeptMedicineTable kept = locked(table);
    KeptEdition edition = new KeptEdition(checked, actor(), clock.instant());
    em.persist(edition);
    MedicineLayout layout = MedicineLayout.of(table);
    MedicineRows rows = new MedicineRows(em, layout);
    MedicineFile file;
    try (MedicineRows.MedicineWriting writing = rows.write(edition.id())) {
      file = MedicineFile.read(layout, csv, writing::line);
    }
    if (!file.findings().isEmpty()) {
      context.setRollbackOnly();
      return new MedicineReport(table, file.lines(), null, file.findings());
    }
    edition.stored(file.lines() - file.passedOver(), file.passedOver());
    edition.compared(rows, kept.activeId());
    kept.await(edition.id());
    em.flush();
    forget(kept, rows);
    record(AuditAction.LOAD_MEDICINES, edition);
    return new MedicineReport(table, file.lines(), edition.view(), List.of());
  }

  @Override
  @RolesAllowed(ADMIN)
  public List<MedicineChange> changes(MedicineTable table) {
    KeptMedicineTable kept = em.find(KeptMedicineTable.class, table);
    if (kept == null || kept.waitingId() == null || kept.activeId() == null) {
      return List.of();
    }
    return new MedicineRows(em, MedicineLayout.of(table))
        .changes(kept.waitingId(), kept.activeId(), MOST_TOLD);
  }

  @Override
  @RolesAllowed(ADMIN)
  public void use(MedicineVersion shown) {
    KeptMedicineTable kept = asShown(shown);
    stop(kept.waitingId() == null, MedicineRefusal.NOTHING_WAITS);
    kept.use(actor(), clock.instant());
    record(AuditAction.USE_MEDICINES, em.find(KeptEdition.class, kept.activeId()));
  }

  @Override
  @RolesAllowed(ADMIN)
  public void drop(MedicineVersion shown) {
    KeptMedicineTable kept = asShown(shown);
    stop(kept.waitingId() == null, MedicineRefusal.NOTHING_WAITS);
    KeptEdition dropped = em.find(KeptEdition.class, kept.waitingId());
    kept.await(null);
    record(AuditAction.DROP_MEDICINES, dropped);
    forget(kept, new MedicineRows(em, MedicineLayout.of(shown.table())));
  }

  @Override
  @RolesAllowed(ADMIN)
  public void goBack(MedicineVersion shown) {
    KeptMedicineTable kept = asShown(shown);
    stop(kept.formerId() == null, MedicineRefusal.NOTHING_BEFORE);
    kept.goBack(actor(), clock.instant());
    if (kept.waitingId() != null) {
      em.find(KeptEdition.class, kept.waitingId())
          .compared(new MedicineRows(em, MedicineLayout.of(shown.table())), kept.activeId());
    }
    record(AuditAction.ROLL_BACK_MEDICINES, em.find(KeptEdition.class, kept.activeId()));
  }

  /** Editions that are neither in effect, nor the one before, nor waiting, go with their rows. */
  private void forget(KeptMedicineTable kept, MedicineRows rows) {
    em
        .createQuery("select e from KeptEdition e where e.kind = :kind", KeptEdition.class)
        .setParameter("kind", kept.shown().table())
        .setMaxResults(100)
        .getResultList()
        .stream()
        .filter(edition -> !kept.names(edition.id()))
        .forEach(
            edition -> {
              rows.delete(edition.id());
              em.remove(edition);
            });
  }

  private KeptMedicineTable locked(MedicineTable table) {
    RowUnlessThere.insert(em, "insert into medicine_table (kind, version) values (?, 0)", table);
    return em.find(KeptMedicineTable.class, table, LockModeType.PESSIMISTIC_WRITE);
  }

  private KeptMedicineTable asShown(MedicineVersion shown) {
    KeptMedicineTable kept =
        em.find(KeptMedicineTable.class, shown.table(), LockModeType.PESSIMISTIC_WRITE);
    stop(
        kept == null || kept.shown().version() != shown.version(),
        MedicineRefusal.CHANGED_MEANWHILE);
    return kept;
  }

  private MedicineTerms checked(MedicineTerms terms) {
    stop(terms.day() == null, MedicineRefusal.DAY);
    stop(terms.day().isAfter(FacilityTime.day(clock.instant())), MedicineRefusal.FUTURE_DAY);
    String source = terms.source() == null ? "" : terms.source().strip();
    stop(
        source.isEmpty() || source.length() > LONGEST_SOURCE || TwelveDigits.shown(source),
        MedicineRefusal.SOURCE);
    return new MedicineTerms(terms.table(), terms.day(), source);
  }

  private static void stop(boolean wrong, MedicineRefusal why) {
    if (wrong) {
      throw new MedicineRefused(why);
    }
  }

  private String actor() {
    return context.getCallerPrincipal().getName();
  }

  /** {@code medicines TABLE DAY, LINES lines}; the page makes a sentence of it. */
  private void record(AuditAction action, KeptEdition edition) {
    ledger.record(
        AuditEntry.of(action, AuditGround.ADMINISTRATION)
            .subject(
                "medicines "
                    + edition.kind()
                    + " "
                    + edition.day()
                    + ", "
                    + edition.lines()
                    + " lines"));
  }
}
