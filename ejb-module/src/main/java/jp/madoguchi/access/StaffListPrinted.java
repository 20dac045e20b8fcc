package jp.madoguchi.access;

/** Told in the transaction in which the list of people with rights was printed (権限一覧の印刷). */
public record StaffListPrinted(int people) {}
