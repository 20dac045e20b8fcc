package jp.madoguchi.factor;

import jakarta.ejb.Local;
import java.util.List;
import java.util.OptionalLong;

/**
 * The second factor of somebody who has no account yet (最初の管理者の二要素認証): made and proven before the
 * account, kept with it in one transaction. Called by the set-up alone.
 */
@Local
public interface FirstFactor {
  /**
   * A new app's secret.
   *
   * @param sealed the same, as it may be stored until the account is made
   */
  record SealedOffer(TotpOffer offer, String sealed) {
    @Override
    public String toString() {
      return "SealedOffer[***]";
    }
  }

  /** Begins another TOTP for somebody of that name. */
  SealedOffer begin(String account, String issuer);

  /** The step whose code was typed, which proves that the app has the secret; else empty. */
  OptionalLong proven(String sealed, String code);

  /**
   * Makes it the account's, in the caller's transaction.
   *
   * @param step the one that was given, which is not taken again
   * @return recovery codes, to be shown once
   */
  List<String> keep(long account, String name, String sealed, long step);
}
