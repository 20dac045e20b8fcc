package jp.madoguchi.terminal.settings;

/** What stays of a result once the application has committed it. */
public enum AfterDelivery {
  /**
   * The original leaves its folder; the bytes are kept in the capture's archive for {@code
   * archive.days}.
   */
  ARCHIVE,
  /**
   * The original leaves its folder; only an empty file with its name is kept for {@code
   * archive.days}, to recognise duplicates.
   */
  DELETE,
  /**
   * The original stays in its folder for another program; the bytes are archived, and as long as
   * the original is there it is known as taken.
   */
  LEAVE
}
