package jp.madoguchi.reception;

import java.time.Instant;

/**
 * One reader on the board: its label, place and state since when.
 *
 * @param session what its present card, or its latest one of today, led to; null when there is none
 */
public record ReaderTile(
    String key,
    String label,
    String place,
    ReaderTile.ReaderTileState state,
    Instant since,
    String detail,
    Long session) {

  /** Words of workflow rules 7.3: 待機中 / 使用中 / 目視確認中 / 取り忘れ / 異常 / 停止. */
  public enum ReaderTileState {
    IDLE,
    BUSY,
    STAFF_MODE,
    CARD_LEFT,
    FAULT,
    STOPPED
  }
}
