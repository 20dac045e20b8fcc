package jp.madoguchi.reader.api;

import java.time.Instant;

/**
 * From now on this server tells what happens at a reader of a desk (報告の担当); before it another may
 * have. Comes before the first event of the reader after each change. What the former server still
 * has to say of the reader counts no more.
 *
 * @param run names the run of the desk's agent
 * @param turn raised within the run with each change: a lower one comes too late
 */
public record DeskLeads(ReaderName reader, Instant at, String run, long turn)
    implements ReaderEvent {
  private static final long serialVersionUID = 1L;
}
