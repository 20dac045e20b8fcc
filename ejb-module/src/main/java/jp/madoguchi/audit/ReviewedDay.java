package jp.madoguchi.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That an auditor looked through a kind of readings of a day (点検済).
 *
 * @param account the auditor's
 * @param note what was found and asked, 1 to 400 characters
 */
public record ReviewedDay(ReviewKind kind, LocalDate day, String account, Instant at, String note) {
  @Override
  public String toString() {
    return "ReviewedDay[" + kind + " " + day + "]";
  }
}
