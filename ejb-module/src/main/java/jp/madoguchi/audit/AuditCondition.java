package jp.madoguchi.audit;

import java.time.Instant;

/**
 * How far the ledger proves itself now (監査の状態).
 *
 * @param rights whether the database refuses changes by the application
 * @param keys of the keystore outside the database, by which links are sealed and days signed
 * @param oldestUnsealed time of the oldest record that waits for its seal; null when none does
 * @param sealingLate it has waited longer than {@link #MOST_LAG_SECONDS}
 * @param unstampedSince when the first signed day was signed that no stamp covers; null when there
 *     is none, or no time-stamp authority is set
 */
public record AuditCondition(
    AuditCondition.AppendOnlyRights rights,
    AuditCondition.KeystoreState keys,
    Instant oldestUnsealed,
    boolean sealingLate,
    Instant unstampedSince,
    AuditCondition.StampPatience stamps) {
  /** A record waits about a second for its seal. */
  public static final int MOST_LAG_SECONDS = 60;

  /** Whether append only is the database's own rule. */
  public enum AppendOnlyRights {
    /** The application's user can neither change nor take away a record. */
    ENFORCED,
    /** One database user for everything: it owns the tables and could. */
    ONE_USER,
    /** H2 has no such rights for a file that the program itself opens. */
    NOT_ON_H2
  }

  /** The file of {@code MADOGUCHI_AUDIT_KEYSTORE}. */
  public enum KeystoreState {
    READ,
    /** None is set: links have no key and days no signature. */
    NONE,
    /** One is set, and nothing is sealed as long as it cannot be read. */
    UNREADABLE
  }

  /** How long stamps have failed. */
  public enum StampPatience {
    /** No time-stamp authority is set. */
    NONE,
    /** An authority is set, and nothing is signed that it could stamp: there is no keystore. */
    NOTHING_SIGNED,
    IN_TIME,
    /** Longer than {@code madoguchi.audit.tsa.warnHours}. */
    LATE,
    /** Longer than {@code madoguchi.audit.tsa.stopHours}: ordinary viewing is stopped. */
    STOPPED
  }

  /** Whether somebody has to look after it. */
  public boolean alarming() {
    return sealingLate
        || keys == KeystoreState.UNREADABLE
        || switch (stamps) {
          case LATE, STOPPED, NOTHING_SIGNED -> true;
          default -> false;
        };
  }

  /** Whether links are sealed with a key. */
  public boolean keyed() {
    return keys == KeystoreState.READ;
  }
}
