package jp.madoguchi.access;

import java.util.List;

/**
 * What the file does, or why it does nothing (人事データの取込の結果).
 *
 * @param lines below the header
 * @param same people for whom nothing changes
 * @param changes the first of them, in the order of the file
 * @param findings any one keeps the whole file from being taken
 * @param taken whether it was written
 */
public record StaffFileReport(
    int lines,
    int created,
    int changed,
    int leaving,
    int same,
    List<StaffFileLine> changes,
    List<StaffFileFinding> findings,
    boolean taken) {
  @Override
  public String toString() {
    return "StaffFileReport[" + lines + " lines, " + findings.size() + " findings]";
  }
}
