package jp.madoguchi.reception.internal;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.patient.MyNumberGuard;
import jp.madoguchi.patient.PatientNumberFormat;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardNews;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.reception.RefusedInput;

/**
 * Reads the board, and writes down who read it. It shows the whole hospital, and this release does
 * not know who is in whose charge (○ of §5.3): so it is for the desk, and clinicians find their
 * patients by consent.
 */
@Stateless
@DenyAll
public class ReceptionBoardBean implements ReceptionBoard {
  /** There is one board, whatever part of it is shown. */
  static final String BOARD = "board";

  static final String FOLLOWED = "board, followed";
  static final int MOST_ROWS = 200;

  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Resource SessionContext context;
  @Inject Clock clock;
  @Inject ContinuingReads following;
  @EJB AuditLedger audit;
  @EJB ConsentLedger consents;
  @EJB EquipmentState facility;

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public Board board(BoardFilter filter) {
    refuseMyNumber(filter);
    Instant now = clock.instant();
    BoardReader reader = reader();
    List<BoardRow> rows = reader.page(SessionBook.day(now), filter, maySeeConsents(context));
    boolean all =
        filter.show() == BoardFilter.Show.ALL && (filter.text() == null || filter.text().isBlank());
    Board strip = strip(now);
    int total = all ? strip.counts().all() : reader.total(SessionBook.day(now), filter);
    following.recorded(account(), BOARD, now);
    audit.record(
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject("board, " + rows.size() + " of " + total)
            .showing(BOARD, numbers(rows), NotedHowOften.DAILY));
    return new Board(
        now,
        rows,
        total,
        strip.counts(),
        strip.readers(),
        strip.parts(),
        strip.openFaults(),
        strip.elsewhere());
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public BoardNews news(BoardFilter filter, Map<Long, Long> known) {
    refuseMyNumber(filter);
    LocalDate day = SessionBook.day(clock.instant());
    List<BoardNews.KnownRow> order = reader().order(day, filter);
    List<Long> unknown =
        order.stream()
            .filter(row -> known.getOrDefault(row.id(), -1L) < row.version())
            .map(BoardNews.KnownRow::id)
            .toList();
    List<BoardRow> rows = reader().rows(unknown, maySeeConsents(context));
    recordFollowing(numbers(rows));
    return new BoardNews(order, rows, reader().total(day, filter), order.size() == filter.limit());
  }

  private static void refuseMyNumber(BoardFilter filter) {
    if (PatientNumberFormat.fromSettings().mayBeMyNumber(filter.text())) {
      throw RefusedInput.of("text", MyNumberGuard.KEY);
    }
  }

  /** Once a minute, and whenever somebody is shown whom the caller had not seen today. */
  private void recordFollowing(List<String> patients) {
    boolean due = following.due(account(), BOARD, clock.instant());
    if (due || !patients.isEmpty()) {
      audit.record(
          AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
              .subject(FOLLOWED)
              .showing(
                  BOARD, patients, due ? NotedHowOften.DAILY : NotedHowOften.DAILY_OR_NOTHING));
    }
  }

  private static List<String> numbers(List<BoardRow> rows) {
    return rows.stream().map(BoardRow::patientNumber).filter(Objects::nonNull).toList();
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING, Names.ADMIN})
  public Board strip() {
    return strip(clock.instant());
  }

  private Board strip(Instant now) {
    return reader().strip(now, facility);
  }

  private BoardReader reader() {
    return new BoardReader(em, consents);
  }

  private String account() {
    return context.getCallerPrincipal().getName();
  }

  /** 同意状況 is not for 医事 alone (§5.3). */
  static boolean maySeeConsents(SessionContext context) {
    return !context.isCallerInRole(Names.BILLING)
        || context.isCallerInRole(Names.CLERK)
        || context.isCallerInRole(Names.CLERK_LEAD);
  }
}
