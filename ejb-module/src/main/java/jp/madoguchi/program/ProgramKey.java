package jp.madoguchi.program;

import java.time.Instant;

/**
 * A public key of a program (公開鍵).
 *
 * @param thumbprint RFC 7638, base64url; the program may name it as {@code kid}
 * @param kind such as {@code RSA 3072} or {@code EC P-256}
 * @param startsAt from then on it is taken
 * @param endsAt from then on it is not
 * @param confirmed whether it counts: also by a second administrator where that is needed
 * @param withdrawnAt null while it was not
 */
public record ProgramKey(
    long id,
    String thumbprint,
    String kind,
    Instant startsAt,
    Instant endsAt,
    String addedBy,
    Instant addedAt,
    boolean confirmed,
    Instant withdrawnAt) {
  /** Whether it can be taken at some time from then on. */
  public boolean usableAfter(Instant now) {
    return confirmed && withdrawnAt == null && now.isBefore(endsAt);
  }
}
