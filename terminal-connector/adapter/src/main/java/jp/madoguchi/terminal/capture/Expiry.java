package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import jp.madoguchi.terminal.api.FamilyStatistics;
import jp.madoguchi.terminal.settings.Retention;

/**
 * Removes what has been kept for as long as its family may be. A file of day D that is kept N days
 * is still there on day D + N and gone on the next.
 */
final class Expiry {

  private final StoreFolders folders;
  private final Quarantine quarantine;
  private final ArchivedKeys archived;
  private final LeftOriginals left;
  private final Predicate<Capture> mayStillLie;
  private final Map<String, Integer> removed = new TreeMap<>();

  /**
   * @param mayStillLie whether the original may still be in the terminal's folder
   */
  Expiry(
      StoreFolders folders,
      Quarantine quarantine,
      ArchivedKeys archived,
      LeftOriginals left,
      Predicate<Capture> mayStillLie) {
    this.folders = folders;
    this.quarantine = quarantine;
    this.archived = archived;
    this.left = left;
    this.mayStillLie = mayStillLie;
  }

  /** Returns how many files were removed, by family. */
  Map<String, Integer> run(Retention retention, LocalDate today, ZoneId zone) throws IOException {
    for (Capture capture : left.captures()) {
      if (!mayStillLie.test(capture)) {
        left.forget(capture);
      }
    }
    for (LocalDate day : folders.archivedDays()) {
      expireDay(retention, day, today);
    }
    for (Quarantined quarantined : quarantine.inOrder()) {
      Capture capture = quarantined.capture();
      LocalDate day = LocalDate.ofInstant(capture.at(), zone);
      int days = retention.quarantined(capture.fileName());
      if (quarantined.told() && isOver(day, days, today)) {
        remember(capture);
        quarantine.remove(capture);
        count(capture);
      }
    }
    return removed;
  }

  private static boolean isOver(LocalDate day, int days, LocalDate today) {
    return day.isBefore(today.minusDays(days));
  }

  private void expireDay(Retention retention, LocalDate day, LocalDate today) throws IOException {
    List<Path> files = StoreFolders.list(folders.archive(day));
    int kept = 0;
    for (Path file : files) {
      Optional<Capture> capture = Capture.ofStoredName(file.getFileName().toString());
      int days = retention.archived(capture.map(Capture::fileName).orElse(""));
      if (!isOver(day, days, today)) {
        kept++;
      } else if (capture.isPresent()) {
        remember(capture.get());
        Files.delete(file);
        archived.remove(day, capture.get().key());
        count(capture.get());
      } else {
        Files.delete(file);
      }
    }
    if (kept == 0 && day.isBefore(today)) {
      Files.delete(folders.archive(day));
      archived.forget(day);
    }
  }

  private void remember(Capture capture) throws IOException {
    if (mayStillLie.test(capture)) {
      left.add(capture);
    }
  }

  private void count(Capture capture) {
    removed.merge(FamilyStatistics.familyOf(capture.fileName()), 1, Integer::sum);
  }
}
