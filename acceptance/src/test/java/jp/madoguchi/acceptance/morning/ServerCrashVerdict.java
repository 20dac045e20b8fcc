package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.morning.Streamed.File;
import jp.madoguchi.acceptance.morning.Streamed.Kind;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.WrittenFiles;

/**
 * What became of the streamed files.
 *
 * @param text the numbers, for people
 * @param wrong one sentence for everything that is not as it must be
 */
record ServerCrashVerdict(String text, List<String> wrong) {

  static long sessions(ServerUnderTest server) {
    return Database.of(server).count("select count(*) from reception_session");
  }

  static ServerCrashVerdict of(ServerUnderTest server, Map<String, File> files, long sessionsBefore)
      throws IOException {
    Map<String, Stored.Row> rows = Stored.rows(server, files.keySet());
    Map<String, Integer> archive = archived(server);
    List<String> wrong = new ArrayList<>();
    int stored = 0;
    int swallowed = 0;
    for (File file : files.values()) {
      Stored.Row row = storedAs(file, files.values(), rows);
      if (row == null) {
        wrong.add("lost: " + file);
        continue;
      }
      stored++;
      swallowed += rows.containsKey(file.name()) ? 0 : 1;
      wrong.addAll(contradictions(file, row));
    }
    for (String name : rows.keySet()) {
      if (archive.getOrDefault(name, 0) != 1) {
        wrong.add("archived " + archive.getOrDefault(name, 0) + " times: " + name);
      }
    }
    Stored.shared(rows.values()).forEach(session -> wrong.add("two files in session " + session));
    long answers = files.values().stream().filter(file -> file.kind() == Kind.ANSWER).count();
    long sessions = sessions(server) - sessionsBefore;
    if (sessions != rows.size() - answers) {
      wrong.add("sessions: " + sessions + ", not " + (rows.size() - answers));
    }
    long faults = foreignFaults(server, files.values());
    int foreign = counts(files.values()).getOrDefault(Kind.FOREIGN_ANSWER, 0);
    if (faults != foreign) {
      wrong.add(faults + " faults for " + foreign + " answers to somebody else's questions");
    }
    String text =
        """
          files accepted     %d: %s
          stored             %d as %d results in %d sessions; %d were the same file once more
          audit records      %d for %d results, faults of foreign answers %d
          wrong              %d %s"""
            .formatted(
                files.size(),
                counts(files.values()),
                stored,
                rows.size(),
                sessions + answers,
                swallowed,
                rows.values().stream().mapToInt(Stored.Row::records).sum(),
                rows.size(),
                faults,
                wrong.size(),
                wrong.stream().limit(5).toList());
    return new ServerCrashVerdict(text, wrong);
  }

  /** Of two files with the same content the one that was taken in first is stored. */
  private static Stored.Row storedAs(
      File file, Collection<File> all, Map<String, Stored.Row> rows) {
    String first = file.first() == null ? file.name() : file.first();
    return all.stream()
        .filter(one -> one.name().equals(first) || first.equals(one.first()))
        .map(one -> rows.get(one.name()))
        .filter(Objects::nonNull)
        .reduce(
            (one, other) -> {
              throw new AssertionError("stored twice: " + file);
            })
        .orElse(null);
  }

  private static List<String> contradictions(File file, Stored.Row row) {
    List<String> wrong = new ArrayList<>();
    if (row.records() != 1) {
      wrong.add(row.records() + " audit records: " + file);
    }
    if (file.asked() != 0 && file.asked() != row.session()) {
      wrong.add("in session " + row.session() + ": " + file);
    }
    boolean mayHaveNobody = file.kind() == Kind.VISIT;
    String patient = file.person() == null ? null : file.person().patient();
    if (!mayHaveNobody && !Objects.equals(patient, row.patient())) {
      wrong.add("of patient " + row.patient() + ": " + file);
    }
    if (file.person() != null && !file.person().name().equals(row.name())) {
      wrong.add("with another name: " + file);
    }
    return wrong;
  }

  /** How often each file name is in the archive. */
  static Map<String, Integer> archived(ServerUnderTest server) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (Stream<Path> kept = WrittenFiles.below(server.data().resolve("capture"))) {
      kept.filter(file -> file.getParent().getParent().endsWith("archive"))
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(name.lastIndexOf('~') + 1))
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts;
  }

  private static long foreignFaults(ServerUnderTest server, Collection<File> files) {
    return files.stream()
        .filter(file -> file.kind() == Kind.FOREIGN_ANSWER)
        .mapToLong(
            file ->
                Database.of(server)
                    .count("select count(*) from exchange_fault where file_name = ?", file.name()))
        .sum();
  }

  private static Map<Kind, Integer> counts(Collection<File> files) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    files.forEach(file -> counts.merge(file.kind(), 1, Integer::sum));
    return counts;
  }
}
