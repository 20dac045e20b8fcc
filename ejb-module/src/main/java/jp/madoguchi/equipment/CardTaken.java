package jp.madoguchi.equipment;

/**
 * CDI event inside the transaction: whatever card lay on a plain reader, a patient's or a staff
 * member's, is gone, or nobody watched it for a while.
 *
 * @param reader key of the reader in the database
 */
public record CardTaken(String reader) {}
