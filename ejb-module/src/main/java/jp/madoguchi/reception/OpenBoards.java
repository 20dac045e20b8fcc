package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;

/**
 * What is sent to boards that are open (開いているボード), for the push channel alone: it has no caller,
 * but knows by {@link jp.madoguchi.access.LogIns} before whom each board is open.
 */
@Local
public interface OpenBoards {
  /**
   * Rows of today as they are now. That these viewers are shown them is recorded as of any board
   * that stays open (ADR 0010), before they are.
   *
   * @param sessionIds at most 200; what is not there is left out
   * @param viewers everybody to whom the rows are going to be sent, each account once
   */
  List<BoardRow> show(Collection<Long> sessionIds, Collection<BoardViewer> viewers);

  /** Counters, readers and parts. */
  Board strip();

  /** The version of a session, for a page that follows it; 0 when there is none. */
  long version(long sessionId);
}
