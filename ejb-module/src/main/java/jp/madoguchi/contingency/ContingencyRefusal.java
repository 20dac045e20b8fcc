package jp.madoguchi.contingency;

/**
 * Why an act was refused by which something is opened without consent, closed or looked through.
 */
public enum ContingencyRefusal {
  /** The caller has not this right in the role worked in. */
  NO_RIGHT,
  /** The register has no such patient. */
  NO_PATIENT,
  /** No reason was chosen, or one that is none on this ground. */
  REASON,
  /** Words are missing, too few or too many. */
  WORDS,
  /** Words hold what may be a My Number. */
  MY_NUMBER,
  /** How the patient was identified was not said. */
  IDENTITY,
  /** The caller has it open already. */
  ALREADY_OPEN,
  /** No disaster's period runs. */
  NO_DISASTER,
  REGION,
  /** The announcement by which a period is opened is not named. */
  SOURCE,
  /** A time is missing, or the end is not after the beginning. */
  PERIOD,
  /** Longer than {@link DisasterDesk#MOST_DAYS}. */
  TOO_LONG,
  /** The same announcement is entered for the region already. */
  ALREADY_ENTERED,
  CHANGED_MEANWHILE,
  GONE,
  /** It is closed, or its time is over. */
  OVER,
  NOTHING_WAITS,
  /** It runs: what comes of it cannot be looked through yet. */
  STILL_OPEN,
  /** Who entered or opened it does not decide about it. */
  NOT_TWO_PEOPLE,
  /** Somebody looked through it already. */
  ALREADY_REVIEWED
}
