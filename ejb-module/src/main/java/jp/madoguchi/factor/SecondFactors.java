package jp.madoguchi.factor;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;

/**
 * The caller's own second factors (二要素認証). All is done by a log-in of the caller, whose key the web
 * module knows; each act is recorded in its transaction.
 */
@Local
public interface SecondFactors {
  /**
   * Gives a code of a TOTP or a recovery code: opens a half log-in, or proves again who calls.
   *
   * @param code six digits, or a recovery code; width, spaces, case and hyphens do not matter
   */
  LoginOutcome give(LogInKey own, String code);

  /**
   * What the caller holds.
   *
   * @throws FactorRefused in a half log-in
   */
  OwnFactors own(LogInKey own);

  /** Begins another TOTP; what was begun before in this log-in is forgotten. */
  TotpOffer beginTotp(LogInKey own, String issuer);

  /**
   * Makes the TOTP that was begun one of the caller's.
   *
   * @return recovery codes, to be shown once; empty when the caller has some
   * @throws FactorRefused also for a wrong code, which leaves what was begun
   */
  List<String> confirmTotp(LogInKey own, String name, String code);

  /** Makes recovery codes anew; the former ones open nothing any more. */
  List<String> renewCodes(LogInKey own);

  /** Takes one of the caller's factors away; with the last one go the recovery codes. */
  void remove(LogInKey own, long factor);
}
