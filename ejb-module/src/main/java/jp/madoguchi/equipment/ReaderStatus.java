package jp.madoguchi.equipment;

import java.time.Instant;

/**
 * A card reader (リーダー) with its place and condition.
 *
 * @param key name by which the connector knows it
 * @param face 顔認証付き; otherwise 汎用
 * @param label as at the desk: {@code ②}
 * @param since of the condition
 */
public record ReaderStatus(
    String key,
    boolean face,
    String label,
    String place,
    ReaderCondition condition,
    Instant since,
    String detail) {}
