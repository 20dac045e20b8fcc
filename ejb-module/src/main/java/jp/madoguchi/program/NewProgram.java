package jp.madoguchi.program;

import jp.madoguchi.access.Role;

/**
 * A program as an administrator enters it.
 *
 * @param addresses ranges, separated by commas or spaces
 * @param forPeople whether it may act for a person
 */
public record NewProgram(
    String clientId, String name, String purpose, Role role, String addresses, boolean forPeople) {
  /** Characters of a purpose at most. */
  public static final int LONGEST_PURPOSE = 120;
}
