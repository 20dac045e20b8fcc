package jp.madoguchi.reception.internal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.audit.AuditGround;
import jp.madoguchi.audit.AuditLedger;
import jp.madoguchi.audit.ContinuingReads;
import jp.madoguchi.audit.ListFollower;
import jp.madoguchi.audit.ShownPatients.NotedHowOften;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.BoardViewer;
import jp.madoguchi.reception.OpenBoards;

/** Reads a changed row once for all boards, and writes down before whom they are open. */
@Stateless
@DenyAll
public class OpenBoardsBean implements OpenBoards {
  @PersistenceContext(unitName = "madoguchi")
  EntityManager em;

  @Inject Clock clock;
  @Inject ContinuingReads following;
  @EJB AuditLedger audit;
  @EJB ConsentLedger consents;
  @EJB EquipmentState facility;

  @Override
  @PermitAll
  public List<BoardRow> show(Collection<Long> sessionIds, Collection<BoardViewer> viewers) {
    List<BoardViewer> seeing = viewers.stream().filter(BoardViewer::atTheDesk).toList();
    if (seeing.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    List<BoardRow> rows =
        reader()
            .today(
                SessionBook.day(now),
                sessionIds.stream().distinct().limit(ReceptionBoardBean.MOST_ROWS).toList(),
                seeing.stream().anyMatch(BoardViewer::maySeeConsents));
    List<String> patients =
        rows.stream().map(BoardRow::patientNumber).filter(Objects::nonNull).toList();
    audit.recordFollowers(
        seeing.stream().map(viewer -> follower(viewer, now)).toList(),
        AuditEntry.of(AuditAction.LIST, AuditGround.RECEPTION)
            .subject(ReceptionBoardBean.FOLLOWED)
            .showing(ReceptionBoardBean.BOARD, patients, NotedHowOften.DAILY_OR_NOTHING));
    return rows;
  }

  private ListFollower follower(BoardViewer viewer, Instant now) {
    return new ListFollower(
        viewer.account(),
        viewer.displayName(),
        viewer.role().name(),
        viewer.terminal(),
        following.due(viewer.account(), ReceptionBoardBean.BOARD, now));
  }

  @Override
  @PermitAll
  public Board strip() {
    return reader().strip(clock.instant(), facility);
  }

  @Override
  @PermitAll
  public long version(long sessionId) {
    Session session = em.find(Session.class, sessionId);
    return session == null ? 0 : session.version();
  }

  private BoardReader reader() {
    return new BoardReader(em, consents);
  }
}
