package jp.madoguchi.audit;

/**
 * Somebody to whom rows of a list are sent without their asking for each (一覧を開いている利用者).
 *
 * @param role the role worked in, by its name
 * @param terminal 業務端末, {@code "-"} where nobody knows it
 * @param due whether a record is written even if it shows nobody for the first time, see {@link
 *     ContinuingReads#due}
 */
public record ListFollower(
    String account, String displayName, String role, String terminal, boolean due) {}
