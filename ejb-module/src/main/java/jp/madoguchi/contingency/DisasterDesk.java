package jp.madoguchi.contingency;

import jakarta.ejb.Local;

/**
 * What administrators do about a disaster's period (災害時モードの管理): one enters it, another approves it,
 * either ends it early. Entering and approving need a fresh proof.
 */
@Local
public interface DisasterDesk {
  /** Days of a period at most; a longer one is entered anew as it is announced. */
  int MOST_DAYS = 92;

  /**
   * It waits for another administrator.
   *
   * @throws ContingencyRefused when it was not entered
   */
  void enter(NewDisaster typed);

  /** From now on it runs in its time. */
  void approve(ContingencyVersion of);

  /** Ends it now, and with it whatever was opened by it. */
  void end(ContingencyVersion of, String reason);
}
