package jp.madoguchi.access;

import java.time.Instant;
import jp.madoguchi.facility.Settings;

/**
 * How long a proof of who somebody is lasts (再認証の有効時間): {@code madoguchi.proof.minutes}, 5. The
 * log-in itself is the first one.
 */
public final class FreshProof {
  private static final int LONGEST = 720;

  private FreshProof() {}

  /**
   * The first line of an act that a person must have proved himself for (再認証); FreshProofTest lists
   * them.
   *
   * @throws ProofDue when the request's person did not so lately; pages ask for it and do the act
   *     again
   */
  public static void demand(Workplace workplace, Instant now) {
    if (!workplace.provedLately(now)) {
      throw new ProofDue();
    }
  }

  /** Whether a proof still holds; never one that was not given. */
  public static boolean lasts(Instant provedAt, Instant now) {
    return provedAt != null
        && now.isBefore(provedAt.plus(Settings.minutes("proof.minutes", 5, LONGEST)));
  }
}
