package jp.madoguchi.task;

/**
 * An envelope with the password of an account was opened (非常用アカウントの使用).
 *
 * @param account the account's name
 * @param terminal from where it was used first
 */
public record OpenedEnvelope(String account, String terminal) implements TaskDetails {}
