package jp.madoguchi.terminal.settings;

/**
 * What stays of a result once the application has committed it. The original leaves its folder
 * either way.
 */
public enum AfterDelivery {
  /** The bytes are kept in the capture's archive for {@code archive.days}. */
  ARCHIVE,
  /** Only an empty file with the name is kept for {@code archive.days}, to recognise duplicates. */
  DELETE
}
