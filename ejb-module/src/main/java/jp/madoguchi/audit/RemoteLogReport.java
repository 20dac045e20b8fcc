package jp.madoguchi.audit;

import java.util.List;

/**
 * What a log adds, or why it adds nothing (リモート接続記録の取込の結果).
 *
 * @param lines below the header
 * @param added sessions that were not known
 * @param findings any one keeps the whole log from being taken
 * @param taken whether it was written
 */
public record RemoteLogReport(
    int lines, int added, List<RemoteLogFinding> findings, boolean taken) {
  public RemoteLogReport {
    findings = List.copyOf(findings);
  }

  /** Sessions that were known, or stand twice in the log. */
  public int known() {
    return lines - added;
  }
}
