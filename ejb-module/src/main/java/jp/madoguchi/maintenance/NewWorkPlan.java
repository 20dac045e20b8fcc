package jp.madoguchi.maintenance;

import java.time.Instant;

/**
 * A work plan as an administrator enters it: an account of this program, or a vendor and person, or
 * both.
 *
 * @param account the account's name, or null
 * @param vendor 保守委託先, or null
 * @param person who works, by name as the log of the hospital's gate has it, or null
 * @param from first instant
 * @param until first instant after it; at most 31 days after {@code from}
 */
public record NewWorkPlan(
    String account,
    String vendor,
    String person,
    Instant from,
    Instant until,
    String purpose,
    String systems) {
  @Override
  public String toString() {
    return "NewWorkPlan[" + from + "]";
  }
}
