package jp.madoguchi.reception;

/** Counters of the day: 本日件数, 取込済, 確認不可, 保留, 要確認, 取り忘れ. */
public record BoardCounts(
    int all, int imported, int failed, int held, int attention, int leftCards) {}
