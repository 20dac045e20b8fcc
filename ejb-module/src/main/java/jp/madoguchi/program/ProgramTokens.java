package jp.madoguchi.program;

import jakarta.ejb.Local;
import jp.madoguchi.node.DatabaseAway;

/**
 * Lets programs in: a signed assertion for a token, a token for a call. Called by the web module's
 * one way in, before there is a caller to ask for a role. Everything is looked up at each call, so
 * that what was revoked a moment ago opens nothing.
 */
@Local
public interface ProgramTokens {
  /** Stands before the client id where a program acts for nobody; no account has a colon. */
  String ACCOUNT_PREFIX = "program:";

  /**
   * Takes an assertion, once.
   *
   * @throws DatabaseAway when nobody can be asked
   */
  TokenOutcome issue(TokenRequest request);

  /**
   * Who calls.
   *
   * @param address where the call comes from
   * @param person account it acts for, or null
   * @throws DatabaseAway when nobody can be asked
   */
  CallOutcome admit(AccessToken token, String address, String person);
}
