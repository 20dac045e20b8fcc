package jp.madoguchi.program;

import jakarta.ejb.Local;

/**
 * What an administrator does about connected programs (連携システムの管理). Where the role reads medical
 * information, or ends staff, a second administrator confirms the program, and each key that comes
 * later; until then it opens nothing.
 */
@Local
public interface ProgramDesk {
  /**
   * Enters a program with its first key.
   *
   * @return whether it is in use now; else another administrator has to confirm it
   */
  boolean create(NewProgram program, NewProgramKey key);

  /**
   * Adds a key; those it has stay.
   *
   * @return whether it counts now
   */
  boolean addKey(ProgramVersion of, NewProgramKey key);

  /** Takes a key away, with the tokens that were given for it. */
  void withdrawKey(ProgramVersion of, long key, String reason);

  /** Confirms all that waits of it. */
  void confirm(ProgramVersion of);

  /** Ends it for good. */
  void revoke(ProgramVersion of, String reason);
}
