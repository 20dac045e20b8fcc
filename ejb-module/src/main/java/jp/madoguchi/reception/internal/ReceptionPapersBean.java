package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import jp.madoguchi.access.Role.Names;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DaySummary;
import jp.madoguchi.reception.ReceptionBoard;
import jp.madoguchi.reception.ReceptionDesk;
import jp.madoguchi.reception.ReceptionPapers;
import jp.madoguchi.reception.SessionView;

/** Reads what is printed as the pages read it, with their rights, and writes down the printing. */
@Stateless
@DenyAll
public class ReceptionPapersBean implements ReceptionPapers {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @EJB ReceptionDesk desk;
  @EJB ReceptionBoard board;
  @EJB ConsentLedger consents;
  @EJB AuditLedger audit;

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public SessionView result(long sessionId) {
    SessionView view = desk.session(sessionId);
    audit.record(
        AuditEntry.of(AuditAction.PRINT_RESULT, AuditGround.RECEPTION)
            .patient(view.row().patientNumber())
            .subject("eligibility")
            .outcome(view.row().screen().name())
            .request("session " + sessionId));
    return view;
  }

  @Override
  @RolesAllowed({Names.CLERK, Names.CLERK_LEAD, Names.BILLING})
  public DaySummary day() {
    Board open =
        board.board(new BoardFilter(BoardFilter.Show.ATTENTION, null, 0, DaySummary.MOST_OPEN));
    LocalDate day = SessionBook.day(open.at());
    DaySummary summary = new BoardReader(em, consents).summary(day, open);
    audit.record(
        AuditEntry.of(AuditAction.PRINT_DAY, AuditGround.RECEPTION)
            .subject("day, " + open.rows().size() + " of " + open.total())
            // paper leaves the house: it is noted each time whom it names
            .showing(
                "day",
                open.rows().stream().map(BoardRow::patientNumber).toList(),
                NotedHowOften.EACH_TIME));
    return summary;
  }
}
