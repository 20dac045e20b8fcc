package jp.madoguchi.setup;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.factor.TotpOffer;

/**
 * The set-up of an empty installation in the browser (初期設定). Before the first log-in there is
 * nobody to ask for a right, so every step asks for the code; wrong ones count as wrong passwords
 * from that terminal do. Nothing is there for the others until it is finished, in one transaction.
 */
@Local
public interface FirstSetup {
  /** Whether pages lead to the set-up. */
  SetupDoor door();

  /**
   * Looks how far it is.
   *
   * @throws SetupRefused for another code
   */
  SetupStanding standing(SetupCode code);

  /**
   * Names the administrator; what was named before is replaced, his second factor with it. The
   * array is wiped.
   */
  SetupStanding name(
      SetupCode code, String account, String staffNumber, String displayName, char[] password);

  /** Begins another TOTP of the administrator. */
  TotpOffer beginFactor(SetupCode code, String issuer);

  /**
   * Takes the first code of the app.
   *
   * @throws SetupRefused for a wrong one, which leaves what was begun
   */
  SetupStanding proveFactor(SetupCode code, String typed);

  /** What the checks of all capabilities find now. */
  List<CheckFinding> checks(SetupCode code);

  /**
   * Makes the administrator and uses the code up, once in the whole hospital.
   *
   * @param factorName what his factor is called
   * @param open checks that still have a fault, for the record
   * @return recovery codes, to be shown once
   */
  List<String> finish(SetupCode code, String factorName, int open);
}
