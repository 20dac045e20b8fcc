package jp.madoguchi.terminal.capture;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.TerminalId;
import jp.madoguchi.terminal.messages.MessageName;

/** Counts per terminal and family for one calendar day; a new day begins at nought. */
final class Tally {

  enum Event {
    CAPTURED,
    DELIVERED,
    REFUSED,
    DUPLICATE
  }

  record TallyLine(TerminalId terminal, String family) implements Comparable<TallyLine> {
    static TallyLine of(TerminalId terminal, String fileName) {
      return new TallyLine(terminal, FamilyStatistics.familyOf(fileName));
    }

    @Override
    public int compareTo(TallyLine other) {
      int order = terminal.compareTo(other.terminal);
      return order != 0 ? order : family.compareTo(other.family);
    }
  }

  private final Map<TallyLine, long[]> today = new TreeMap<>();
  private final Set<String> refusals = new HashSet<>();
  private LocalDate day;

  synchronized void count(LocalDate on, TerminalId terminal, String fileName, Event event) {
    turnTo(on);
    if (isPartOfCountedRefusal(terminal, fileName, event)) {
      return;
    }
    today
        .computeIfAbsent(TallyLine.of(terminal, fileName), unused -> newCounts())[
        event.ordinal()]++;
  }

  /** The day's lines, joined with what waits and what lies in quarantine now. */
  synchronized List<FamilyStatistics> lines(
      LocalDate on, Map<TallyLine, Long> waiting, Map<TallyLine, Long> quarantined) {
    turnTo(on);
    Map<TallyLine, long[]> all = new TreeMap<>(today);
    waiting.keySet().forEach(line -> all.computeIfAbsent(line, unused -> newCounts()));
    quarantined.keySet().forEach(line -> all.computeIfAbsent(line, unused -> newCounts()));
    return all.entrySet().stream()
        .map(
            entry ->
                line(
                    entry.getKey(),
                    entry.getValue(),
                    waiting.getOrDefault(entry.getKey(), 0L),
                    quarantined.getOrDefault(entry.getKey(), 0L)))
        .toList();
  }

  private static FamilyStatistics line(
      TallyLine line, long[] counts, long waiting, long quarantined) {
    return new FamilyStatistics(
        line.terminal(),
        line.family(),
        counts[Event.CAPTURED.ordinal()],
        counts[Event.DELIVERED.ordinal()],
        waiting,
        quarantined,
        counts[Event.REFUSED.ordinal()],
        counts[Event.DUPLICATE.ordinal()]);
  }

  /** A refusal comes as two files, the error text and the request; it counts once. */
  private boolean isPartOfCountedRefusal(TerminalId terminal, String fileName, Event event) {
    return MessageName.tryParse(fileName)
        .filter(Refusals::is)
        .map(name -> !refusals.add(event + "~" + terminal + "~" + name.suffix()))
        .orElse(false);
  }

  private void turnTo(LocalDate on) {
    if (!on.equals(day)) {
      today.clear();
      refusals.clear();
      day = on;
    }
  }

  private static long[] newCounts() {
    return new long[Event.values().length];
  }
}
