package jp.madoguchi.program;

import jp.madoguchi.access.Role;

/** Who calls the programming interface with a token. */
public sealed interface CallOutcome {
  /**
   * A program.
   *
   * @param account the person it acts for, or the program itself
   * @param role what it may do
   */
  record CallAdmitted(String clientId, String account, Role role) implements CallOutcome {}

  /** Nobody. */
  record CallRefused(ProgramFault fault) implements CallOutcome {}
}
