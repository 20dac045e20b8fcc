package jp.madoguchi.audit;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * What auditors are told to look at, and that they did (点検の警報と点検済). Only they see it: it may be
 * about whoever administers, or deals with tasks.
 */
@Local
public interface ReviewAlarms {
  /** Alarms or reviews that a list has at most. */
  int MOST = 200;

  /** Those of days that nobody has looked through, the newest day first. */
  List<ReviewAlarm> open();

  /** Who looked through the kind of that day, the newest first. */
  List<ReviewedDay> reviewed(ReviewKind kind, LocalDate day);

  /**
   * 点検済: the caller looked through it; alarms of that kind and day are open no more. Stays for
   * ever, and a later one is added to it.
   *
   * @param note what was found and asked, 1 to 400 characters
   */
  void lookedThrough(ReviewKind kind, LocalDate day, String note);
}
