package jp.madoguchi.reception;

/**
 * What of the board to show.
 *
 * @param show which rows
 * @param text number, kana or name; null or empty for all
 * @param first offset
 * @param limit rows at most, 1 to 200
 */
public record BoardFilter(Show show, String text, int first, int limit) {
  /** すべて / 要確認 / 取込済 / 確認不可 / 保留. */
  public enum Show {
    ALL,
    ATTENTION,
    IMPORTED,
    FAILED,
    HELD
  }

  public BoardFilter {
    if (limit < 1 || limit > 200 || first < 0) {
      throw new IllegalArgumentException("limit 1 to 200, first from 0");
    }
  }
}
