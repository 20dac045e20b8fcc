package jp.madoguchi.patient;

import java.util.List;

/**
 * What an import of the register did (取込結果): all of it, or nothing where there are findings.
 *
 * @param lines records read, without the header and the blank ones
 * @param created patients who were not on file
 * @param updated patients who were on file, changed or not
 * @param differences where the centre confirmed otherwise after the register's own date: kept for a
 *     decision, not taken
 * @param notInForce insurances that were not in force on the register's own date: not taken
 * @param blankRows rows that hold nothing but commas: ignored
 * @param firstBlankRows lines of the first ten of them
 * @param encoding what the file was read as
 * @param findings at most {@value #MOST_FINDINGS}, by line; not empty: nothing was taken
 * @param cutShort whether reading ended at the last finding
 */
public record ImportReport(
    int lines,
    int created,
    int updated,
    int differences,
    int notInForce,
    int blankRows,
    List<Integer> firstBlankRows,
    RegisterEncoding encoding,
    List<ImportFinding> findings,
    boolean cutShort) {
  /** Findings at most: reading ends there. */
  public static final int MOST_FINDINGS = 100;

  public ImportReport {
    firstBlankRows = List.copyOf(firstBlankRows);
    findings = List.copyOf(findings);
  }

  /** Whether nothing was taken. */
  public boolean refused() {
    return !findings.isEmpty();
  }
}
