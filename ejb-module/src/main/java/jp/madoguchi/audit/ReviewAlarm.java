package jp.madoguchi.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day on which a kind of readings went over its limit (点検の警報); names no patient.
 *
 * @param account whose readings alone went over it, or null for those of all together
 * @param found readings of that day, as they were counted
 * @param most the limit at that time
 */
public record ReviewAlarm(
    ReviewKind kind, LocalDate day, String account, long found, long most, Instant raisedAt) {
  @Override
  public String toString() {
    return "ReviewAlarm[" + kind + " " + day + "]";
  }
}
