package jp.madoguchi.factor;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.access.LogInKey;
import jp.madoguchi.access.LoginOutcome;

/**
 * The caller's staff card (職員証) as a second factor: the card that lies on the reader beside the
 * screen of the request, and on no other. Which cards count says the setting {@code factor.card}.
 */
@Local
public interface StaffCards {
  /** Whether cards count at all, and a reader is beside this screen. */
  boolean readerHere();

  /** Whether the caller has a card that counts; also told in a half log-in. */
  boolean held(LogInKey own);

  /**
   * Makes the card that lies there one of the caller's; needs a fresh proof.
   *
   * @param name what the caller calls it
   * @return recovery codes, to be shown once; empty when the caller has some
   * @throws FactorRefused also for a card that counts for nobody, or is somebody's
   */
  List<String> enrol(LogInKey own, String name);

  /**
   * Opens a half log-in by the card that lies there, or proves again who calls. Another's card
   * counts as a wrong code does.
   *
   * @throws FactorRefused where no staff card could be read, which is nobody's failure
   */
  LoginOutcome give(LogInKey own);
}
