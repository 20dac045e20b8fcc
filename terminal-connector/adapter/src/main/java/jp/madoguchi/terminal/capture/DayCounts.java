package jp.madoguchi.terminal.capture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.TerminalId;

/**
 * What the store counts: what happened today, rebuilt after a restart from what lies in the
 * folders.
 */
final class DayCounts {

  private final Tally tally = new Tally();
  private final Clock clock;

  DayCounts(Clock clock) {
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * A capture found at the start; {@code finishedOn} is {@code null} unless it lies in the archive.
   */
  void found(Capture capture, LocalDate finishedOn) {
    if (LocalDate.ofInstant(capture.at(), clock.getZone()).equals(today())) {
      captured(capture);
    }
    if (today().equals(finishedOn)) {
      finished(capture);
    }
  }

  void captured(Capture capture) {
    count(capture, Tally.Event.CAPTURED);
  }

  /** Committed by the application, as a result or as a refusal. */
  void finished(Capture capture) {
    count(capture, Refusals.is(capture) ? Tally.Event.REFUSED : Tally.Event.DELIVERED);
  }

  void duplicate(TerminalId terminal, String fileName) {
    tally.count(today(), terminal, fileName, Tally.Event.DUPLICATE);
  }

  private void count(Capture capture, Tally.Event event) {
    tally.count(today(), capture.terminal(), capture.fileName(), event);
  }

  List<FamilyStatistics> statistics(Stream<Capture> waiting, Stream<Capture> quarantined) {
    return tally.lines(today(), lines(waiting), lines(quarantined));
  }

  private static Map<Tally.TallyLine, Long> lines(Stream<Capture> captures) {
    return captures
        .map(capture -> Tally.TallyLine.of(capture.terminal(), capture.fileName()))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
