package jp.madoguchi.equipment;

/**
 * CDI event inside the transaction: the caller changed or recorded something about the equipment
 * (設備). The audit observes it, so that the equipment, on which the audit itself depends, need not
 * know the audit.
 *
 * @param subject what was changed, for the audit; no personal data
 * @param before what was there, or null; {@code after} what is there now
 */
public record EquipmentChanged(EquipmentAct act, String subject, String before, String after) {}
