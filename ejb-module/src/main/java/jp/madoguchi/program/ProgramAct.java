package jp.madoguchi.program;

/** What an administrator did about a program. */
public enum ProgramAct {
  CREATED,
  KEY_ADDED,
  KEY_WITHDRAWN,
  CONFIRMED,
  CHANGE_PROPOSED,
  CHANGE_DROPPED,
  CHANGED,
  REVOKED
}
