package jp.madoguchi.access;

import jakarta.ejb.Local;

/**
 * Takes the personnel department's file (人事データの取込): CSV with a header line, every line ended by a
 * line break; people are known by their staff numbers. Whoever is not in it stays as he is; whose
 * last day is over loses access; nobody gets a role by it.
 */
@Local
public interface StaffImport {
  /** Lines of one file at most. */
  int MOST_LINES = 20_000;

  /** Findings, and changes, that a report tells at most. */
  int MOST_TOLD = 200;

  /** What the file would do; changes nothing. */
  StaffFileReport preview(String csv);

  /** Does all of it, or nothing when there is any finding. */
  StaffFileReport take(String csv);
}
