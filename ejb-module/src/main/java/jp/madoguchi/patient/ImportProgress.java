package jp.madoguchi.patient;

/** Hears how far an import is; called by the importing thread, and must return at once. */
@FunctionalInterface
public interface ImportProgress {
  /** For whoever does not watch. */
  ImportProgress UNSEEN = (lines, bytes) -> {};

  /**
   * @param lines records read so far, without the header
   * @param bytes bytes read so far
   */
  void reached(int lines, long bytes);
}
