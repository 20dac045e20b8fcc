package jp.madoguchi.access;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the second factor does to log-ins and accounts (二要素認証の関門). Called by the capability of
 * factors alone, which knows what a factor is; here is known what follows of one.
 */
@Local
public interface FactorGate {
  /** A log-in of the caller that has not ended. */
  Optional<FactoredLogIn> of(LogInKey key);

  /**
   * Lets a factor be tried, in a transaction of its own. A wrong one counts as a wrong password
   * does; those under one name from one terminal come one after the other. A right one opens a
   * log-in that was half, and is the proof that grave acts ask for.
   *
   * @param proof asked once, in the transaction, unless the name or the terminal is locked
   */
  LoginOutcome prove(FactoredLogIn logIn, BooleanSupplier proof);

  /**
   * Notes in the caller's transaction that the account has a factor now; the caller's log-in has
   * given it. The first one ends what else is open under the account by a password alone.
   */
  void holds(FactoredLogIn logIn);

  /** Notes in the caller's transaction that the account has no factor any more. */
  void holdsNone(FactoredLogIn logIn);

  /**
   * Notes in the caller's transaction that a staff card opens the log-in, at whose reader it stays.
   *
   * @param reader key of the reader in the database
   */
  void cardLies(FactoredLogIn logIn, String reader);

  /** Ends every log-in whose card lay at that reader, on all nodes. */
  void cardGone(String reader);

  /** Whether the roles of the log-in's account need a factor, by the setting. */
  boolean needed(FactoredLogIn logIn);
}
