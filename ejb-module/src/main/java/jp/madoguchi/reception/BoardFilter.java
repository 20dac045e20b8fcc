package jp.madoguchi.reception;

/**
 * What of the board to show.
 *
 * @param show which rows
 * @param text number, kana or name; null or empty for all
 * @param first offset
 * @param limit rows at most, 1 to 200
 * @param after the row behind which to begin, or null; rows that come and go meanwhile neither hide
 *     others nor bring them twice, as they do with an offset
 */
public record BoardFilter(Show show, String text, int first, int limit, BoardPlace after) {
  /** すべて / 要確認 / 取込済 / 確認不可 / 保留. */
  public enum Show {
    ALL,
    ATTENTION,
    IMPORTED,
    FAILED,
    HELD
  }

  public BoardFilter(Show show, String text, int first, int limit) {
    this(show, text, first, limit, null);
  }

  public BoardFilter {
    if (limit < 1 || limit > 200 || first < 0) {
      throw new IllegalArgumentException("limit 1 to 200, first from 0");
    }
  }
}
