package jp.madoguchi.facility;

/**
 * CDI event inside a transaction: readers, parts or faults changed. Observe it after success; holds
 * nothing, the reader asks {@link FacilityState}.
 */
public record FacilityChanged() {}
