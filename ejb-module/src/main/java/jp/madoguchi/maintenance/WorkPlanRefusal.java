package jp.madoguchi.maintenance;

/** Why an act on a work plan was refused. */
public enum WorkPlanRefusal {
  /** Neither an account nor a person is named. */
  NOBODY,
  /** No account of that name. */
  ACCOUNT_UNKNOWN,
  VENDOR,
  PERSON,
  PURPOSE,
  SYSTEMS,
  /** A time is missing, or the end is not after the beginning. */
  PERIOD,
  /** Longer than {@link WorkPlanDesk#MOST_DAYS}. */
  TOO_LONG,
  /** It began longer ago than the setting allows. */
  TOO_LATE,
  REASON,
  CHANGED_MEANWHILE,
  GONE,
  WITHDRAWN,
  /** Its time is over. */
  OVER,
  NOTHING_WAITS,
  /** Who entered it, or whose it is, does not approve it. */
  NOT_TWO_PEOPLE
}
