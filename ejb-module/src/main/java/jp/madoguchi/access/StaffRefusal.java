package jp.madoguchi.access;

/** Why an act of an administrator on somebody's account or rights was refused. */
public enum StaffRefusal {
  /** There is no such person. */
  GONE,
  /** Somebody changed the person since the page was drawn. */
  CHANGED_MEANWHILE,
  /** Nobody changes his own rights. */
  OWN_RIGHTS,
  /** Nobody would be left who can administer. */
  LAST_ADMINISTRATOR,
  /** A reason of 1 to 80 characters is missing. */
  REASON_MISSING,
  /** The role needs a checked licence of its kind. */
  LICENCE_MISSING,
  /** A licence of this kind is on record already. */
  LICENCE_ON_RECORD,
  /** 1 to 10 digits. */
  LICENCE_NUMBER,
  /** 救急・災害 come on top of a role that reads medical information. */
  ADD_ON_ALONE,
  /** A role for systems, not for people. */
  ROLE_OF_SYSTEMS,
  /** The person has the role already, or it is proposed. */
  ALREADY_HELD,
  /** The person does not have the role, licence or grant. */
  NOT_HELD,
  /** Decided or lapsed. */
  PROPOSAL_GONE,
  /** Whoever proposed and whom it concerns cannot confirm. */
  NOT_TWO_PEOPLE,
  /** A grant is for whoever has the role GRANTED. */
  GRANT_WITHOUT_ROLE,
  /** At least one kind. */
  GRANT_WITHOUT_KIND,
  /** 施設長承認番号, 1 to 64 characters. */
  APPROVAL_MISSING,
  /** The end is not after the beginning, or has passed. */
  PERIOD,
  /** 2 to 32 of a-z, 0-9 and . _ - */
  ACCOUNT_NAME,
  /** The name of the account is somebody's. */
  ACCOUNT_TAKEN,
  /** 1 to 20 letters, digits and hyphens. */
  STAFF_NUMBER,
  /** The number is somebody else's. */
  STAFF_NUMBER_TAKEN,
  /** A name of 1 to 100 characters. */
  NAME,
  /** The password of the account is not one of this program. */
  PASSWORD_ELSEWHERE,
  /** No directory is set up that could vouch for anybody. */
  NO_DIRECTORY,
  /** Longer than what is kept. */
  TOO_LONG,
  /** The identity system knows people by their numbers: it changes none. */
  STAFF_NUMBER_FIXED,
  /** The name of an account stays. */
  ACCOUNT_FIXED,
  /** 1 to 100 characters. */
  EXTERNAL_ID,
  /** The identity system calls somebody else so. */
  EXTERNAL_ID_TAKEN,
  /** An administrator switched the account off: one switches it on. */
  SWITCHED_OFF_HERE,
  /** The last day is over. */
  EMPLOYMENT_OVER,
  /** An administrator has seen the paper of the licence. */
  LICENCE_FIXED
}
