package jp.madoguchi.audit.internal.proof;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param key of the keystore that made its hash; null: plain SHA-256, as before there was a key
 * @param sealedAt in microseconds; a hash with a key covers it
 */
public record ChainLink(long seq, long recordId, String hash, String key, Instant sealedAt) {
  /** What stands before the first link. */
  public static final String START = "0".repeat(64);

  /** The hash that a link in this place would have. */
  public static String hash(
      ProofKeys.SealKey key, String before, long seq, Instant sealedAt, SealedRecord line) {
    return key == null
        ? SealedRecord.sha256(before + ";" + seq + ";" + line.canonical())
        : key.hash(
            "link 1;"
                + key.id()
                + ";"
                + before
                + ";"
                + seq
                + ";"
                + sealedAt
                + ";"
                + line.canonical());
  }
}
