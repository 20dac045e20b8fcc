package jp.madoguchi.terminal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.api.OwnedDelivery;
import jp.madoguchi.terminal.api.QuarantinedFile;
import jp.madoguchi.terminal.capture.NodeFolders;
import jp.madoguchi.terminal.capture.Quarantined;
import jp.madoguchi.terminal.capture.StoreNames;

/** One line per family for today, of all servers, and below it each of its files in quarantine. */
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
    List<Path> stores = new NodeFolders(folder).stores();
    Map<String, FamilyStatistics> families = new TreeMap<>();
    Map<String, List<String>> aside = new TreeMap<>();
    for (Path store : stores) {
      StoreNames names = StoreNames.of(store, clock);
      names.statistics().forEach(row -> families.merge(row.family(), row, ExchangeReport::sum));
      String node = stores.size() > 1 ? " [" + store.getFileName() + "]" : "";
      for (Quarantined one : names.quarantined()) {
        String family = FamilyStatistics.familyOf(one.capture().fileName());
        aside.computeIfAbsent(family, unused -> new ArrayList<>()).add(line(one, node));
      }
    }
    for (FamilyStatistics row : families.values()) {
      out.printf(
          "%s captured=%d delivered=%d waiting=%d quarantined=%d refused=%d%n",
          row.family(),
          row.captured(),
          row.delivered(),
          row.waiting(),
          row.quarantined(),
          row.refused());
      aside.getOrDefault(row.family(), List.of()).forEach(out::println);
    }
    return ExchangeCommand.DONE;
  }

  private String line(Quarantined quarantined, String node) {
    QuarantinedFile file = quarantined.asFile(OwnedDelivery.NOBODY, null);
    return "  %s %s %s: %s%s"
        .formatted(
            file.captureKey().substring(0, KEY_DIGITS),
            file.terminal(),
            file.fileName(),
            file.text(locale),
            node);
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
