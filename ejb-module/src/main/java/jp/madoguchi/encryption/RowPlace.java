package jp.madoguchi.encryption;

/**
 * Where a content belongs (暗号文の場所): it opens nowhere else.
 *
 * @param table the table; of an archive the one the row came from
 * @param column that holds the content
 * @param key what tells the row for good, such as {@code 4711/0}
 */
public record RowPlace(String table, String column, String key) {
  /** The column of most tables. */
  public static final String COLUMN = "encrypted";

  /** Of a row with one content. */
  public static RowPlace of(String table, Object... key) {
    StringBuilder joined = new StringBuilder();
    for (Object part : key) {
      joined.append(joined.isEmpty() ? "" : "/").append(part);
    }
    return new RowPlace(table, COLUMN, joined.toString());
  }

  /** The same row's other content. */
  public RowPlace in(String otherColumn) {
    return new RowPlace(table, otherColumn, key);
  }

  @Override
  public String toString() {
    return "RowPlace[" + table + "." + column + "]";
  }
}
