package jp.madoguchi.reader.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the desk's lines tells what happens: the first that stands, until it ends; then the next
 * that stands. A server that comes back does not take over from one that works.
 */
final class LeadingLine {
  private final List<DeskLine> standing = new ArrayList<>();
  private long turn;

  /** A server has let the agent in. */
  synchronized void stands(DeskLine line) {
    standing.add(line);
    if (standing.size() == 1) {
      line.lead(++turn);
    }
  }

  /** A line has ended, whether or not it ever stood. */
  synchronized void ended(DeskLine line) {
    boolean led = !standing.isEmpty() && standing.get(0) == line;
    standing.remove(line);
    if (led && !standing.isEmpty()) {
      standing.get(0).lead(++turn);
    }
  }
}
