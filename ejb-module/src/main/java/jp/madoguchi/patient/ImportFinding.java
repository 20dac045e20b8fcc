package jp.madoguchi.patient;

/**
 * One place of a register's CSV that is wrong; never holds the content.
 *
 * @param line 1 is the header; of a record over several lines the first
 * @param place number of the field in its line from 1 on, or 0 when the whole line is meant
 * @param column null when the whole line, or a column that is not ours, is meant
 * @param otherLine the line that contradicts, or 0
 */
public record ImportFinding(
    int line, int place, RegisterColumn column, ImportFault fault, int otherLine) {

  /** The finding about a whole line. */
  public static ImportFinding ofLine(int line, ImportFault fault) {
    return new ImportFinding(line, 0, null, fault, 0);
  }
}
