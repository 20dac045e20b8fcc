package jp.madoguchi.equipment;

import jp.madoguchi.node.CarriedChange;
import jp.madoguchi.node.ChangeHeard;

/**
 * CDI event inside a transaction: readers, parts or faults changed. Heard of on every node after
 * the commit; holds nothing, the reader asks {@link EquipmentState}.
 */
public record EquipmentStateChanged() implements CarriedChange {
  public static final String KIND = "equipment";

  @Override
  public ChangeHeard heard() {
    return new ChangeHeard(KIND, "", 0);
  }
}
