package jp.madoguchi.patient;

/**
 * The register was changed from outside (台帳の変更): fired inside the transaction of the change, so
 * that whoever waits for a patient can look again.
 */
public record RegisterChanged() {}
