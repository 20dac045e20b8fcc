package jp.madoguchi.reception;

/**
 * Where a row stands on the board (ボード上の位置): by rank, then at hand, open and finished ones newest
 * first, those that need attention oldest first.
 *
 * @param rank -1 a card lies on the desk's reader, 0 needs attention, 1 open, 2 finished
 * @param openedMillis arrival in milliseconds
 * @param id of the session
 */
public record BoardPlace(int rank, long openedMillis, long id) {
  private static final int OLDEST_FIRST = 0;

  /** What the rank's rows are ordered by, ascending, before their numbers. */
  public long order() {
    return rank == OLDEST_FIRST ? openedMillis : -openedMillis;
  }
}
