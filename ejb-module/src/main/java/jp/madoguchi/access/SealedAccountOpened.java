package jp.madoguchi.access;

/**
 * Told in the transaction of each log-in with an account whose password lies in a sealed envelope
 * (非常用アカウントの使用).
 *
 * @param account the account's name
 * @param terminal from where, as the audit names it
 */
public record SealedAccountOpened(String account, String terminal) {}
