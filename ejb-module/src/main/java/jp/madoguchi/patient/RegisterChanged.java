package jp.madoguchi.patient;

/**
 * Told inside the transaction that changes the register (取込, 新患登録): whoever could not be matched
 * may be on file now. Holds no personal data.
 */
public record RegisterChanged() {}
