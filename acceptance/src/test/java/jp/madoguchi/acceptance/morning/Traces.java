package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.acceptance.system.ServerUnderTest;
import jp.madoguchi.acceptance.system.WrittenFiles;

/** Where something was written down: tables, the server's log, every file of the installation. */
final class Traces {
  private Traces() {}

  static List<String> of(ServerUnderTest server, String text) {
    List<String> places = new ArrayList<>();
    Database.of(server).tablesHolding(text).forEach(table -> places.add("table " + table));
    if (logHolds(server, text)) {
      places.add("server log");
    }
    try (Stream<Path> files = WrittenFiles.below(server.data())) {
      files
          .filter(file -> !file.startsWith(server.data().resolve("postgres")))
          .filter(file -> fileHolds(file, text))
          .forEach(file -> places.add(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** For what is too short to search in files: whole words in tables and in the log. */
  static List<String> wordInTablesAndLog(ServerUnderTest server, String word) {
    Predicate<String> holds = Pattern.compile("(?<![\\w.])" + word + "(?![\\w.])").asPredicate();
    List<String> places = new ArrayList<>();
    Database database = Database.of(server);
    for (String table : database.tables()) {
      if (database.values("select * from \"" + table + "\"").stream()
          .anyMatch(value -> value != null && holds.test(value))) {
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
    return fileHolds(server.log(), text);
  }

  private static boolean fileHolds(Path file, String text) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      String wanted =
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return bytes.contains(wanted);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
