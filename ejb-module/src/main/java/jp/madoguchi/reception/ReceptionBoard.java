package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;

/** The reception board (受付ボード, SC-01) for everybody who looks at it; nothing is decided here. */
@Local
public interface ReceptionBoard {
  /** The board of today (facility time zone); the read is recorded as one LIST record. */
  Board board(BoardFilter filter);

  /** Rows the caller may see, for a browser that was told of a change; unknown ids are left out. */
  List<BoardRow> rows(Collection<Long> sessionIds);

  /**
   * For a row or strip that is handed on as it was drawn for another desk a moment ago: the same
   * roles and the same record of the read as if it had been drawn for the caller.
   *
   * @param sessionIds the rows; none for the strip
   * @return whether the caller may see consents (同意状況)
   */
  boolean follow(Collection<Long> sessionIds);

  /** Counters, readers and parts alone (no rows): what the strip on top of the board needs. */
  Board strip();
}
