package jp.madoguchi.reception;

/**
 * The wish to undo an attachment (結び付けの取消).
 *
 * @param words at most 200 characters; needed with {@link UndoReason#OTHER}
 * @param rightPatient whose the session is, null while that is not known
 * @param difference why the right patient is the person although the answer differs, or null
 */
public record AttachmentUndo(
    UndoReason why, String words, String rightPatient, ConfirmedDifference difference) {
  @Override
  public String toString() {
    return "AttachmentUndo[" + why + "]";
  }
}
