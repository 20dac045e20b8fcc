package jp.madoguchi.reception;

import java.time.Instant;

/**
 * A part the desk depends on, and since when it is as it is; {@code detail} is for the help desk.
 */
public record PartTile(
    PartTile.BoardPart part, PartTile.PartCondition condition, Instant since, String detail) {

  /** 端末 (its folders), センター (answers arrive), データベース, リーダー接続. */
  public enum BoardPart {
    TERMINAL,
    CENTRE,
    DATABASE,
    READERS
  }

  /** What is known of a part. */
  public enum PartCondition {
    UP,
    /** Asked, and for a while it has answered nobody. */
    SILENT,
    DOWN,
    /** Nothing has been heard of it yet. */
    UNKNOWN
  }

  public boolean up() {
    return condition == PartCondition.UP;
  }
}
