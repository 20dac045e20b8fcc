package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.WrittenFiles;

/** Where something was written down: tables, the server's log, every file of the installation. */
final class Traces {
  private Traces() {}

  static List<String> of(ServerUnderTest server, String text) {
    return of(server, List.of(text)).getOrDefault(text, List.of());
  }

  /** Each table and each file is read once for all texts; what stands nowhere is not in the map. */
  static Map<String, List<String>> of(ServerUnderTest server, Collection<String> texts) {
    Map<String, List<String>> places = new TreeMap<>();
    Database.of(server)
        .tablesHolding(texts)
        .forEach((text, tables) -> tables.forEach(table -> note(places, text, "table " + table)));
    held(server.log(), texts).forEach(text -> note(places, text, "server log"));
    try (Stream<Path> files = WrittenFiles.below(server.data())) {
      files
          .filter(file -> !file.startsWith(server.data().resolve("postgres")))
          .forEach(file -> held(file, texts).forEach(text -> note(places, text, file.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private static void note(Map<String, List<String>> places, String text, String place) {
    places.computeIfAbsent(text, one -> new ArrayList<>()).add(place);
  }

  /**
   * For what is too short to search in files: whole words in tables and in the log. A row's own
   * number, and one that names another row, is no writing of anybody's: one of them is 4321 one
   * day.
   */
  static List<String> wordInTablesAndLog(ServerUnderTest server, String word) {
    Predicate<String> holds = Pattern.compile("(?<![\\w.])" + word + "(?![\\w.])").asPredicate();
    List<String> places = new ArrayList<>();
    Database database = Database.of(server);
    for (String table : database.tables()) {
      if (database.written(table).stream().anyMatch(value -> value != null && holds.test(value))) {
        places.add("table " + table);
      }
    }
    try {
      if (Files.readAllLines(server.log(), StandardCharsets.ISO_8859_1).stream().anyMatch(holds)) {
        places.add("server log");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  static boolean logHolds(ServerUnderTest server, String text) {
    return !held(server.log(), List.of(text)).isEmpty();
  }

  private static List<String> held(Path file, Collection<String> texts) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return texts.stream().filter(text -> bytes.contains(asBytes(text))).toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String asBytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
