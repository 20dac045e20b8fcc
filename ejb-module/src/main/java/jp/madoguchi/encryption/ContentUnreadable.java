package jp.madoguchi.encryption;

/**
 * A stored content does not open: it was altered, moved from another row or column, or its key is
 * not the one it was encrypted with. The message names the table, nothing of a person; nothing of
 * the row is handed out.
 */
public class ContentUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContentUnreadable(RowPlace place, String why) {
    super("encrypted content of " + place.table() + " cannot be read: " + why);
  }
}
