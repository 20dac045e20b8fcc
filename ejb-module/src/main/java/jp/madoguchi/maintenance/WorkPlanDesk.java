package jp.madoguchi.maintenance;

import jakarta.ejb.Local;

/**
 * What an administrator does about work plans (保守作業計画の管理). A plan counts from the moment in which
 * another administrator approves it; nobody approves what he entered or does himself.
 */
@Local
public interface WorkPlanDesk {
  /** Days of a plan at most. */
  int MOST_DAYS = 31;

  /** Enters one, which then waits for another administrator. */
  void enter(NewWorkPlan plan);

  /** Approves it. */
  void approve(WorkPlanVersion of);

  /**
   * Ends it from now on.
   *
   * @param reason 1 to 200 characters
   */
  void withdraw(WorkPlanVersion of, String reason);
}
