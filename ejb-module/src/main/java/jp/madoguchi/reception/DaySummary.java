package jp.madoguchi.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.qualification.ResultScreen;

/**
 * A day at the reception (受付日計).
 *
 * @param day of the facility's time zone
 * @param at the moment of which it tells
 * @param byResult receptions by what the result was; results nobody had are absent
 * @param byMethod receptions by the way they came in
 * @param open what somebody still has to do, the oldest first, {@link #MOST_OPEN} at most
 * @param openTotal how many there are
 */
public record DaySummary(
    LocalDate day,
    Instant at,
    BoardCounts counts,
    Map<ResultScreen, Integer> byResult,
    Map<SessionMethod, Integer> byMethod,
    List<BoardRow> open,
    int openTotal) {
  /** Rows of a summary. */
  public static final int MOST_OPEN = 200;

  @Override
  public String toString() {
    return "DaySummary[" + day + "]";
  }
}
