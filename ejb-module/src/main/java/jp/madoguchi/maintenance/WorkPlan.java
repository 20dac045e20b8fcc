package jp.madoguchi.maintenance;

import java.time.Instant;
import jp.madoguchi.facility.TypedName;

/**
 * 保守作業計画: who may work on which systems of the hospital from outside, when and why.
 *
 * @param account an account of this program, or null
 * @param vendor 保守委託先, or null
 * @param person who works, or null
 * @param until first instant after it, as it was planned
 * @param approvedBy null while another administrator is waited for
 * @param withdrawnBy null unless it was withdrawn
 */
public record WorkPlan(
    WorkPlanVersion shown,
    String account,
    String vendor,
    String person,
    Instant from,
    Instant until,
    String purpose,
    String systems,
    String enteredBy,
    Instant enteredAt,
    String approvedBy,
    Instant approvedAt,
    String withdrawnBy,
    Instant withdrawnAt,
    String withdrawnWhy,
    WorkPlanState state) {
  public long id() {
    return shown.id();
  }

  /** The first instant at which it does not cover anything any more. */
  public Instant ends() {
    return withdrawnAt != null && withdrawnAt.isBefore(until) ? withdrawnAt : until;
  }

  /** Whether it is the plan of whoever has that account or name. */
  public boolean isOf(String name) {
    return TypedName.same(name, account) || TypedName.same(name, person);
  }

  @Override
  public String toString() {
    return "WorkPlan[" + shown.id() + "]";
  }
}
