package jp.madoguchi.equipment;

/**
 * CDI event inside a transaction: readers, parts or faults changed. Observe it after success; holds
 * nothing, the reader asks {@link EquipmentState}.
 */
public record EquipmentStateChanged() {}
