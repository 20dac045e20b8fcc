package jp.madoguchi.clinical;

import java.time.Instant;

/**
 * A ticket by which a person opens a patient's page from the hospital's own system (閲覧券), once.
 *
 * @param text 26 letters of {@code A-Z} and {@code a-z}; it tells nothing about the patient
 * @param until the first instant at which it opens nothing any more
 */
public record ViewingTicket(String text, Instant until) {
  @Override
  public String toString() {
    return "ViewingTicket[*** until " + until + "]";
  }
}
