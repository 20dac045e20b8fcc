package jp.madoguchi.program;

/** Why an act on a program was refused. */
public enum ProgramRefusal {
  CLIENT_ID,
  CLIENT_ID_TAKEN,
  NAME,
  PURPOSE,
  /** The role has nothing to do with the interface, or is a person's alone. */
  ROLE,
  /** By itself no program may read medical information. */
  ROLE_NEEDS_PEOPLE,
  /** SERVICE is nobody's among the staff. */
  ROLE_WITHOUT_PEOPLE,
  ADDRESSES,
  KEY_UNREADABLE,
  /** The private key was pasted: it has left its place. */
  KEY_PRIVATE,
  KEY_KIND,
  KEY_KNOWN,
  KEYS_MANY,
  PERIOD,
  REASON_MISSING,
  CHANGED_MEANWHILE,
  GONE,
  REVOKED,
  /** What was typed is what it has. */
  NOTHING_CHANGES,
  NOTHING_WAITS,
  NOT_TWO_PEOPLE
}
