package jp.madoguchi.program;

import jakarta.ejb.Local;

/**
 * What an administrator does about connected programs (連携システムの管理). Where the role reads medical
 * information, or ends staff, a second administrator confirms the program, and each key and change
 * that comes later; until then it opens nothing.
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

  /**
   * Gives it other addresses and another purpose; what waited of such a change is replaced. The
   * addresses count from the next call on.
   *
   * @param addresses ranges, separated by commas or spaces
   * @return whether they count now; else another administrator has to confirm them
   */
  boolean change(ProgramVersion of, String addresses, String purpose);

  /** Takes a key away, with the tokens that were given for it. */
  void withdrawKey(ProgramVersion of, long key, String reason);

  /** Confirms all that waits of it. */
  void confirm(ProgramVersion of);

  /** Ends it for good. */
  void revoke(ProgramVersion of, String reason);
}
