package jp.madoguchi.reception.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.equipment.EquipmentState;
import jp.madoguchi.equipment.ReaderStatus;
import jp.madoguchi.node.LikePattern;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.Board;
import jp.madoguchi.reception.BoardFilter;
import jp.madoguchi.reception.BoardNews;
import jp.madoguchi.reception.BoardPlace;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.DaySummary;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.ReaderTile;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/** Queries of the board: one for rows, one for their consents, one for all counters. */
final class BoardReader {
  private static final String ORDER = " order by s.shown.boardRank, s.shown.boardOrder, s.id";

  private final EntityManager em;
  private final ConsentLedger consents;

  BoardReader(EntityManager em, ConsentLedger consents) {
    this.em = em;
    this.consents = consents;
  }

  List<BoardRow> rows(Collection<Long> ids, boolean withConsents) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return rows(
        em.createQuery("select s from Session s where s.id in :ids", Session.class)
            .setParameter("ids", ids)
            .getResultList(),
        withConsents);
  }

  /** Those of them that belong to the day's board. */
  List<BoardRow> today(LocalDate day, Collection<Long> ids, boolean withConsents) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return rows(
        em.createQuery(
                "select s from Session s where s.id in :ids and s.businessDay = :day",
                Session.class)
            .setParameter("ids", ids)
            .setParameter("day", day)
            .getResultList(),
        withConsents);
  }

  /** Number and version of the page's rows, in their order. */
  List<BoardNews.KnownRow> order(LocalDate day, BoardFilter filter) {
    return query(
            "select s.id, s.version, s.shown.boardRank, s.openedAt from Session s",
            filter,
            day,
            ORDER,
            Object[].class)
        .setMaxResults(filter.limit())
        .getResultList()
        .stream()
        .map(
            row ->
                new BoardNews.KnownRow(
                    new BoardPlace(
                        (Integer) row[2], ((Instant) row[3]).toEpochMilli(), (Long) row[0]),
                    (Long) row[1]))
        .toList();
  }

  /** What stands above the rows. */
  Board strip(Instant now, EquipmentState facility) {
    DayTally tally = DayTally.of(em, SessionBook.day(now));
    return new Board(
        now,
        List.of(),
        0,
        tally.counts(),
        readers(facility, latest(tally.lastAtReaders())),
        new CentreSilence(facility, tally.oldestQuestion()).parts(now),
        facility.openFaults(),
        facility.elsewhere().stream().filter(one -> one.waiting() > 0).toList());
  }

  /** The session that began at that reader in that moment; identifiers follow no clock. */
  private Map<String, Long> latest(Map<String, Instant> lastAtReaders) {
    Map<String, Long> latest = new HashMap<>();
    if (lastAtReaders.isEmpty()) {
      return latest;
    }
    em
        .createQuery(
            "select s.readerKey, s.openedAt, s.id from Session s where s.readerKey in :readers"
                + " and s.openedAt in :moments",
            Object[].class)
        .setParameter("readers", lastAtReaders.keySet())
        .setParameter("moments", lastAtReaders.values())
        .getResultList()
        .stream()
        .filter(row -> row[1].equals(lastAtReaders.get((String) row[0])))
        .forEach(row -> latest.merge((String) row[0], (Long) row[2], Math::max));
    return latest;
  }

  List<BoardRow> page(LocalDate day, BoardFilter filter, boolean withConsents) {
    return rows(
        query("select s from Session s", filter, day, ORDER, Session.class)
            .setFirstResult(filter.first())
            .setMaxResults(filter.limit())
            .getResultList(),
        withConsents);
  }

  int total(LocalDate day, BoardFilter filter) {
    return query("select count(s) from Session s", filter, day, "", Long.class)
        .getSingleResult()
        .intValue();
  }

  /** The day by results and by ways in, beside what is still open. */
  DaySummary summary(LocalDate day, Board open) {
    Map<ResultScreen, Integer> results = new EnumMap<>(ResultScreen.class);
    Map<SessionMethod, Integer> methods = new EnumMap<>(SessionMethod.class);
    for (Object[] group : kinds(day)) {
      int size = ((Number) group[2]).intValue();
      results.merge((ResultScreen) group[0], size, Integer::sum);
      methods.merge((SessionMethod) group[1], size, Integer::sum);
    }
    return new DaySummary(
        day, open.at(), open.counts(), results, methods, open.rows(), open.total());
  }

  private List<Object[]> kinds(LocalDate day) {
    return em.createQuery(
            "select s.result.screen, s.method, count(s) from Session s where s.businessDay = :day"
                + " group by s.result.screen, s.method",
            Object[].class)
        .setParameter("day", day)
        .getResultList();
  }

  private static List<ReaderTile> readers(EquipmentState facility, Map<String, Long> latest) {
    return facility.readers().stream().map(one -> tile(one, latest.get(one.key()))).toList();
  }

  BoardRow row(Session session, boolean withConsents) {
    return rows(List.of(session), withConsents).get(0);
  }

  private List<BoardRow> rows(List<Session> sessions, boolean withConsents) {
    Map<Long, Map<ConsentKind, ConsentState>> states =
        withConsents ? consents.states(sessions.stream().map(Session::id).toList()) : Map.of();
    return sessions.stream()
        .map(session -> row(session, states.getOrDefault(session.id(), Map.of())))
        .toList();
  }

  private static BoardRow row(Session session, Map<ConsentKind, ConsentState> states) {
    DeskTruth truth = DeskGuard.ofRow(session);
    return new BoardRow(
        session.id(),
        session.shown().rank(),
        session.version(),
        session.state(),
        session.method(),
        session.identityMethod(),
        session.readerLabel(),
        session.shown().name(),
        session.shown().kana(),
        session.shown().patientNumber(),
        session.screen(),
        truth,
        truth.saying(session.shown().headline()),
        states,
        session.result().differences(),
        session.openedAt(),
        session.result().arrivedAt(),
        session.card().isLeft(),
        session.shown().isAttention(),
        session.staffName());
  }

  private <T> TypedQuery<T> query(
      String select, BoardFilter filter, LocalDate day, String order, Class<T> type) {
    String text = filter.text() == null ? "" : Folding.variants(filter.text());
    String condition =
        switch (filter.show()) {
          case ALL -> "";
          case ATTENTION -> " and s.shown.attention = true";
          case IMPORTED -> " and s.importedAt is not null";
          case FAILED -> " and (s.state = :failed or s.state = :offline)";
          case HELD -> " and s.state = :held";
        };
    // of signs alone, which no name has, nothing is left: that would be a search for everything
    boolean blank = filter.text() == null || filter.text().isBlank();
    String search =
        text.isEmpty()
            ? blank ? "" : " and 1 = 0"
            : " and (s.shown.searchText like :text escape '!'"
                + " or s.shown.searchText like :kana escape '!')";
    String behind =
        filter.after() == null || order.isEmpty()
            ? ""
            : " and (s.shown.boardRank > :rank or s.shown.boardRank = :rank and"
                + " (s.shown.boardOrder > :placed or s.shown.boardOrder = :placed and s.id > :id))";
    TypedQuery<T> query =
        em.createQuery(
            select + " where s.businessDay = :day" + condition + search + behind + order, type);
    query.setParameter("day", day);
    switch (filter.show()) {
      case FAILED ->
          query
              .setParameter("failed", SessionState.FAILED)
              .setParameter("offline", SessionState.OFFLINE);
      case HELD -> query.setParameter("held", SessionState.HELD);
      case ALL, ATTENTION, IMPORTED -> {
        // no parameter of its own
      }
    }
    if (filter.after() != null && !order.isEmpty()) {
      query
          .setParameter("rank", filter.after().rank())
          .setParameter("placed", filter.after().order())
          .setParameter("id", filter.after().id());
    }
    if (!text.isEmpty()) {
      String kana = new KanaName(filter.text()).folded();
      query.setParameter("text", LikePattern.holding(text));
      query.setParameter("kana", LikePattern.holding(kana.isEmpty() ? text : kana));
    }
    return query;
  }

  private static ReaderTile tile(ReaderStatus reader, Long session) {
    return new ReaderTile(
        reader.key(),
        reader.label(),
        reader.place() == null ? reader.desk() : reader.place(),
        ReaderTile.ReaderTileState.valueOf(reader.condition().name()),
        reader.since(),
        reader.detail(),
        session);
  }
}
