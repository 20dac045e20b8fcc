package jp.madoguchi.program;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.access.Role;

/** What became of asking for a token. */
public sealed interface TokenOutcome {
  /** A token, and how long it lives at most. */
  record TokenIssued(AccessToken token, Duration lives, Role role) implements TokenOutcome {}

  /**
   * None.
   *
   * @param waitUntil of {@link ProgramFault#THROTTLED}, else null
   */
  record TokenRefused(ProgramFault fault, Instant waitUntil) implements TokenOutcome {}
}
