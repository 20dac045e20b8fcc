package jp.madoguchi.reception.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.reception.BoardCounts;
import jp.madoguchi.reception.SessionState;

/**
 * What the strip of the board counts of a day, by one grouped query: every open board asks for it.
 *
 * @param lastAtReaders when the latest session began, by its reader's key: the card that lies
 *     there, or lay last
 * @param oldestQuestion when the oldest question was asked that has no answer yet; null without one
 */
record DayTally(BoardCounts counts, Map<String, Instant> lastAtReaders, Instant oldestQuestion) {
  static DayTally of(EntityManager em, LocalDate day) {
    List<Object[]> groups =
        em.createQuery(
                "select s.state, s.shown.attention, s.card.leftEver, s.readerKey, count(s),"
                    + " count(s.importedAt), max(s.openedAt), min(s.changedAt) from Session s where s.businessDay = :day"
                    + " group by s.state, s.shown.attention, s.card.leftEver, s.readerKey",
                Object[].class)
            .setParameter("day", day)
            .getResultList();
    Map<String, Instant> last = new HashMap<>();
    Instant oldest = null;
    int all = 0;
    int imported = 0;
    int failed = 0;
    int held = 0;
    int attention = 0;
    int left = 0;
    for (Object[] group : groups) {
      int size = ((Number) group[4]).intValue();
      all += size;
      imported += ((Number) group[5]).intValue();
      failed += group[0] == SessionState.FAILED || group[0] == SessionState.OFFLINE ? size : 0;
      held += group[0] == SessionState.HELD ? size : 0;
      attention += Boolean.TRUE.equals(group[1]) ? size : 0;
      left += Boolean.TRUE.equals(group[2]) ? size : 0;
      if (group[3] != null) {
        last.merge((String) group[3], (Instant) group[6], DayTally::later);
      }
      if (group[0] == SessionState.QUERYING) {
        Instant asked = (Instant) group[7];
        oldest = oldest == null || asked.isBefore(oldest) ? asked : oldest;
      }
    }
    return new DayTally(
        new BoardCounts(all, imported, failed, held, attention, left), last, oldest);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
