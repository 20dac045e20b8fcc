package jp.madoguchi.reception;

import jakarta.ejb.Local;
import java.util.Map;

/** The reception board (受付ボード, SC-01) for everybody who looks at it; nothing is decided here. */
@Local
public interface ReceptionBoard {
  /** The board of today (facility time zone); the read is recorded as one LIST record. */
  Board board(BoardFilter filter);

  /**
   * The same for a board that is open already: its next piece, or what has changed while its line
   * was down. Recorded as a board that stays open (ADR 0010).
   *
   * @param known versions that the caller holds, by the number of the session
   */
  BoardNews news(BoardFilter filter, Map<Long, Long> known);

  /** Counters, readers and parts alone (no rows): what the strip on top of the board needs. */
  Board strip();
}
