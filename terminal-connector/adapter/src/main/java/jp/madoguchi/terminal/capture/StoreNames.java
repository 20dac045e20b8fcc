package jp.madoguchi.terminal.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.terminal.api.FamilyStatistics;

/**
 * A store as its file names tell it, without opening it and whether or not a server works on it.
 * Nothing is changed and no content is read but the notes of the quarantine.
 *
 * @param statistics as {@link CaptureStore#statistics}
 * @param quarantined as {@link CaptureStore#quarantined}
 */
public record StoreNames(List<FamilyStatistics> statistics, List<Quarantined> quarantined) {

  /** Files move while they are listed; as many listings are made until two agree. */
  private static final int MOST_LISTINGS = 10;

  private record Seen(Capture capture, CaptureStore.CapturePlace place, LocalDate archivedOn) {}

  /**
   * Reads the names.
   *
   * @param clock its zone says where a day begins (Asia/Tokyo)
   */
  public static StoreNames of(Path root, Clock clock) throws IOException {
    StoreFolders folders = new StoreFolders(root);
    Map<String, Seen> before = list(folders);
    Map<String, Seen> seen = list(folders);
    for (int i = 2; i < MOST_LISTINGS && !seen.equals(before); i++) {
      before = seen;
      seen = list(folders);
    }
    DayCounts counts = new DayCounts(clock);
    seen.values().forEach(one -> counts.found(one.capture(), one.archivedOn()));
    List<FamilyStatistics> statistics =
        counts.statistics(
            at(seen, CaptureStore.CapturePlace.WAITING),
            at(seen, CaptureStore.CapturePlace.QUARANTINE));
    Quarantine quarantine = new Quarantine(folders.quarantine());
    quarantine.load();
    return new StoreNames(statistics, quarantine.inOrder());
  }

  /**
   * In the order of a delivery, so that a file under way is seen twice rather than never, and
   * counts where it was seen last.
   */
  private static Map<String, Seen> list(StoreFolders folders) throws IOException {
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Capture capture : StoreFolders.captures(folders.waiting())) {
      seen.put(capture.key(), new Seen(capture, CaptureStore.CapturePlace.WAITING, null));
    }
    for (Capture capture : StoreFolders.captures(folders.quarantine())) {
      seen.put(capture.key(), new Seen(capture, CaptureStore.CapturePlace.QUARANTINE, null));
    }
    for (LocalDate day : folders.archivedDays()) {
      for (Capture capture : StoreFolders.captures(folders.archive(day))) {
        seen.put(capture.key(), new Seen(capture, CaptureStore.CapturePlace.ARCHIVE, day));
      }
    }
    return seen;
  }

  private static Stream<Capture> at(Map<String, Seen> seen, CaptureStore.CapturePlace place) {
    return seen.values().stream().filter(one -> one.place() == place).map(Seen::capture);
  }
}
