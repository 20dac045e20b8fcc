package jp.madoguchi.terminal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.capture.Quarantined;
import jp.madoguchi.terminal.capture.StoreNames;

/** One line per family for today, and below it each of its files in quarantine. */
final class ExchangeReport {

  private static final int KEY_DIGITS = 16;

  private final Path folder;
  private final Clock clock;
  private final Locale locale;

  ExchangeReport(Path folder, Clock clock, Locale locale) {
    this.folder = folder;
    this.clock = clock;
    this.locale = locale;
  }

  int print(PrintStream out) throws IOException {
    StoreNames names = StoreNames.of(folder, clock);
    Map<String, FamilyStatistics> families = new TreeMap<>();
    names.statistics().forEach(row -> families.merge(row.family(), row, ExchangeReport::sum));
    for (FamilyStatistics row : families.values()) {
      out.printf(
          "%s captured=%d delivered=%d waiting=%d quarantined=%d refused=%d%n",
          row.family(),
          row.captured(),
          row.delivered(),
          row.waiting(),
          row.quarantined(),
          row.refused());
      quarantined(names.quarantined(), row.family()).forEach(out::println);
    }
    return ExchangeCommand.DONE;
  }

  private List<String> quarantined(List<Quarantined> all, String family) {
    return all.stream()
        .map(Quarantined::asFile)
        .filter(file -> FamilyStatistics.familyOf(file.fileName()).equals(family))
        .map(
            file ->
                "  %s %s %s: %s"
                    .formatted(
                        file.captureKey().substring(0, KEY_DIGITS),
                        file.terminal(),
                        file.fileName(),
                        file.text(locale)))
        .toList();
  }

  private static FamilyStatistics sum(FamilyStatistics one, FamilyStatistics other) {
    return new FamilyStatistics(
        one.terminal(),
        one.family(),
        one.captured() + other.captured(),
        one.delivered() + other.delivered(),
        one.waiting() + other.waiting(),
        one.quarantined() + other.quarantined(),
        one.refused() + other.refused(),
        one.duplicates() + other.duplicates());
  }
}
