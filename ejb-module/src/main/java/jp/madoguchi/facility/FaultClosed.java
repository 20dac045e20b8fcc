package jp.madoguchi.facility;

/**
 * CDI event inside the transaction: the caller dealt with a line of the fault list. The audit
 * observes it, so that the facility, on which the audit itself depends, need not know the audit.
 */
public record FaultClosed(long faultId) {}
