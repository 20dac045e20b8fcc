package jp.madoguchi.access;

/** What one line of the file does (取込で変わる人). */
public record StaffFileLine(int line, String staffNumber, String name, StaffFileEffect effect) {
  /** What becomes of the person. */
  public enum StaffFileEffect {
    /** A new account, without a role and a password that anybody knows. */
    CREATED,
    CHANGED,
    /** The last day is new, and near or over. */
    LEAVES
  }

  @Override
  public String toString() {
    return "StaffFileLine[" + line + "]";
  }
}
