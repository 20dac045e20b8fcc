package jp.madoguchi.maintenance;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;

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
    return sameName(name, account) || sameName(name, person);
  }

  /** Whether both are one name, whatever spaces, widths and case they have; none is nobody's. */
  public static boolean sameName(String one, String other) {
    String folded = folded(one);
    return !folded.isEmpty() && folded.equals(folded(other));
  }

  private static String folded(String name) {
    return name == null
        ? ""
        : Normalizer.normalize(name, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "WorkPlan[" + shown.id() + "]";
  }
}
