package jp.madoguchi.facility;

/**
 * CDI event inside the transaction: the caller changed or recorded something about the equipment
 * (設備). The audit observes it, as it does {@link FaultClosed}.
 *
 * @param subject what was changed, for the audit; no personal data
 */
public record EquipmentChanged(String subject) {}
