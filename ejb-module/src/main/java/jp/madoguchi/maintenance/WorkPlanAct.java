package jp.madoguchi.maintenance;

/** What an administrator did about a work plan. */
public enum WorkPlanAct {
  ENTERED,
  APPROVED,
  WITHDRAWN
}
