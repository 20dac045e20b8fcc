package jp.madoguchi.audit;

/**
 * One place of the log that is wrong; never holds the content.
 *
 * @param line 1 is the header
 * @param column null when the whole line is meant
 */
public record RemoteLogFinding(int line, RemoteLogColumn column, RemoteLogFault fault) {}
