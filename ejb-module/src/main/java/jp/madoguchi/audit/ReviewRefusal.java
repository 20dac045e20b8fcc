package jp.madoguchi.audit;

/** Why an auditor's decision was not kept (点検の拒否). */
public enum ReviewRefusal {
  /** It says nothing, or more than 400 characters. */
  NOTE,
  /** The day is not over: readings may still come. */
  DAY_NOT_OVER,
  /** It is about the auditor's own readings, session or plan: another one decides. */
  OWN,
  /** There is nothing of that kind (any more). */
  GONE
}
