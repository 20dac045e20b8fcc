package jp.madoguchi.reception;

import java.time.Instant;

/**
 * Told inside the transaction that takes a session away from a patient: whoever keeps or handed on
 * something that came by this session (fetched sheets; later what went to other systems) takes it
 * back before the commit, or the whole does not happen. At that moment the session's consents
 * belong to the wrong patient no more.
 *
 * @param rightPatient whose it is from now on, or null
 * @param by the account
 */
public record AttachmentUndone(
    long sessionId, String wrongPatient, String rightPatient, String by, Instant at) {
  @Override
  public String toString() {
    return "AttachmentUndone[" + sessionId + "]";
  }
}
