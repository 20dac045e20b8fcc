package jp.madoguchi.checkup;

import java.util.List;

/**
 * What our own computation says (院内の計算), for reference beside the insurer's value.
 *
 * @param result null where the rule is not for this person or this day
 * @param criteria in the order of the rule
 */
public record Assessment<R extends Enum<R>>(R result, List<Criterion> criteria) {
  public Assessment {
    criteria = List.copyOf(criteria);
  }

  @Override
  public String toString() {
    return "Assessment[***]";
  }
}
