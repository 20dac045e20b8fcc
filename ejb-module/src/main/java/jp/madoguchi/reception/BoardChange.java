package jp.madoguchi.reception;

/**
 * Told after commit: something on the board changed. Holds no personal data.
 *
 * @param sessionId the row, or 0 when only readers, parts or faults changed
 * @param version of the row
 */
public record BoardChange(long sessionId, long version) {}
