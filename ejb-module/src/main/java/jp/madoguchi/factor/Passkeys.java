package jp.madoguchi.factor;

import jakarta.ejb.Local;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;

/**
 * The caller's passkeys (パスキー, WebAuthn level 2): a key of the device, bound to this program's own
 * page, that its owner unlocks by PIN, finger or face.
 */
@Local
public interface Passkeys {
  /** Begins a new passkey; needs a fresh proof. */
  PasskeyChallenge beginNew(LogInKey own);

  /**
   * Makes the passkey of the answer one of the caller's.
   *
   * @throws FactorRefused for an answer that is not to this challenge, of another page, or without
   *     user verification
   */
  void enrol(LogInKey own, PasskeyPlace place, String name, PasskeyAnswer answer);

  /** Whether the caller has any; also told in a half log-in, to whoever knows the password. */
  boolean held(LogInKey own);

  /** Begins the proof by one of the caller's passkeys, also in a half log-in. */
  PasskeyChallenge beginProof(LogInKey own);

  /** Opens a half log-in, or proves again who calls; a wrong answer counts as a wrong code does. */
  LoginOutcome give(LogInKey own, PasskeyPlace place, PasskeyAnswer answer);
}
