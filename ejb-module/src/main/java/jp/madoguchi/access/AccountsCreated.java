package jp.madoguchi.access;

/** Told in the transaction that made the first accounts of an empty installation. */
public record AccountsCreated(int count) {}
