package jp.madoguchi.equipment;

/**
 * CDI event inside the transaction: the caller changed or recorded something about the equipment
 * (設備). The audit observes it, so that the equipment, on which the audit itself depends, need not
 * know the audit.
 *
 * @param subject what was changed, for the audit; no personal data
 */
public record EquipmentChanged(String subject) {}
