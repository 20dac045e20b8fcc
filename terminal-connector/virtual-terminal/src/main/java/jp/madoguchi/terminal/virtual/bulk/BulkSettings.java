package jp.madoguchi.terminal.virtual.bulk;

/**
 * How the bulk families behave.
 *
 * @param processingAnswers how often 処理中 comes before a result, for each 受付番号
 * @param zipAbove results of more people than this come as {@code .zip}; 0 zips everything that has
 *     people, {@link #NEVER} nothing
 */
public record BulkSettings(int processingAnswers, long zipAbove) {
  /** Results are never zipped. */
  public static final long NEVER = Long.MAX_VALUE;

  public BulkSettings {
    if (processingAnswers < 0 || zipAbove < 0) {
      throw new IllegalArgumentException("0 or more");
    }
  }
}
