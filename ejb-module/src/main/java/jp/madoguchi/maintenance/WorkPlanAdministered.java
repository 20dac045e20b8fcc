package jp.madoguchi.maintenance;

/**
 * Told in the transaction of an act on a work plan, so that the audit writes its record in the same
 * one.
 *
 * @param account whose plan it is, or null when it is a vendor's
 * @param reason as typed, or null
 */
public record WorkPlanAdministered(long id, WorkPlanAct act, String account, String reason) {}
