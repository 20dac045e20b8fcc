package jp.madoguchi.terminal.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.madoguchi.terminal.capture.Capture;
import jp.madoguchi.terminal.crash.Accepted.File;
import jp.madoguchi.terminal.crash.Accepted.Kind;

/**
 * What became of the accepted files of one site.
 *
 * @param files how many different ones there were
 * @param stored how many are stored, once or more often
 * @param lost not stored
 * @param doubled stored more than once
 * @param mistaken stored with what another file said
 * @param foreign stored without having been put there
 * @param again delivered a second time and kept from being stored by the key
 * @param archived how many are in the archive, once for each server at most
 * @param badlyArchived missing there, more often there, or there with other content
 * @param quarantined how many are in quarantine exactly once
 * @param leftOver files that nobody needs any more and that are still there
 * @param bulk the people of the bulk results among them
 */
record Verdict(
    int files,
    int stored,
    int lost,
    int doubled,
    int mistaken,
    int foreign,
    int again,
    int archived,
    int badlyArchived,
    int quarantined,
    int leftOver,
    BulkVerdict bulk) {

  static Verdict of(Folders folders, Accepted accepted, String database) throws IOException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      Map<String, Integer> rows = new HashMap<>();
      int mistaken = 0;
      try (ResultSet result = statement.executeQuery("select capture_key, said from result")) {
        while (result.next()) {
          rows.merge(result.getString(1), 1, Integer::sum);
          File file = accepted.byKey().get(result.getString(1));
          mistaken += file != null && !file.said().equals(result.getString(2)) ? 1 : 0;
        }
      }
      int again;
      try (ResultSet result = statement.executeQuery("select count(*) from again")) {
        result.next();
        again = result.getInt(1);
      }
      BulkVerdict bulk = BulkVerdict.of(accepted, statement);
      return of(folders, accepted, rows, mistaken, again, bulk);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Verdict of(
      Folders folders,
      Accepted accepted,
      Map<String, Integer> rows,
      int mistaken,
      int again,
      BulkVerdict bulk)
      throws IOException {
    Map<String, Integer> archive = new HashMap<>();
    int spoilt = 0;
    for (Path kept : both(folders, Folders::archive)) {
      Capture capture = Capture.ofStoredName(kept.getFileName().toString()).orElse(null);
      if (capture != null) {
        archive.merge(capture.key(), 1, Integer::sum);
        spoilt += isSpoilt(kept, accepted.byKey().get(capture.key())) ? 1 : 0;
      }
    }
    Map<String, Integer> aside = new HashMap<>();
    for (Path kept : both(folders, Folders::quarantine)) {
      Capture.ofStoredName(kept.getFileName().toString())
          .filter(capture -> !isNote(kept))
          .ifPresent(capture -> aside.merge(capture.key(), 1, Integer::sum));
    }
    int archived = 0;
    int quarantined = 0;
    int bad = spoilt;
    for (File file : accepted.byKey().values()) {
      boolean toQuarantine = file.kind() == Kind.MALFORMED;
      int there = (toQuarantine ? aside : archive).getOrDefault(file.key(), 0);
      // a server that was killed after archiving and before removing leaves it to the other as well
      boolean right = there == 1 || !toQuarantine && there == Folders.NODES.size();
      bad += right ? 0 : 1;
      archived += !toQuarantine && right ? 1 : 0;
      quarantined += toQuarantine && there == 1 ? 1 : 0;
    }
    int expected = accepted.byKey().size();
    int known = (int) rows.keySet().stream().filter(accepted.byKey()::containsKey).count();
    return new Verdict(
        expected,
        known,
        expected - known,
        (int) rows.values().stream().filter(count -> count > 1).count(),
        mistaken,
        rows.size() - known,
        again,
        archived,
        bad,
        quarantined,
        leftOver(folders),
        bulk);
  }

  /** Of both servers. */
  private static List<Path> both(Folders folders, Function<Folders, Path> which) {
    List<Path> files = new ArrayList<>(Folders.files(which.apply(folders)));
    files.addAll(Folders.files(which.apply(folders.other())));
    return files;
  }

  private static boolean isNote(Path kept) {
    String name = kept.getFileName().toString();
    return name.endsWith(".reason") || name.endsWith(".told");
  }

  /** A site that deletes keeps the name only. */
  private static boolean isSpoilt(Path kept, File file) throws IOException {
    byte[] bytes = Files.readAllBytes(kept);
    return file == null || bytes.length > 0 && !Arrays.equals(bytes, file.bytes());
  }

  private static int leftOver(Folders folders) {
    return both(folders, Folders::waiting).size()
        + Folders.files(folders.face()).size()
        + Folders.files(folders.result()).size()
        + Folders.files(folders.request()).size();
  }

  /** Whether every accepted file is stored exactly once and lies where it belongs. */
  boolean isGood() {
    return lost == 0
        && doubled == 0
        && mistaken == 0
        && foreign == 0
        && badlyArchived == 0
        && leftOver == 0
        && bulk.wrongResults() == 0
        && files > 0;
  }

  Verdict plus(Verdict other) {
    return new Verdict(
        files + other.files,
        stored + other.stored,
        lost + other.lost,
        doubled + other.doubled,
        mistaken + other.mistaken,
        foreign + other.foreign,
        again + other.again,
        archived + other.archived,
        badlyArchived + other.badlyArchived,
        quarantined + other.quarantined,
        leftOver + other.leftOver,
        bulk.plus(other.bulk));
  }
}
