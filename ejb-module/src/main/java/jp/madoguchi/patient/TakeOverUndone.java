package jp.madoguchi.patient;

/**
 * What taking a take-over back came to (取込の取消).
 *
 * @param undone something had been taken over
 * @param newerKept a newer insurance or confirmation stands on top, from elsewhere: it was left
 */
public record TakeOverUndone(boolean undone, boolean newerKept) {}
