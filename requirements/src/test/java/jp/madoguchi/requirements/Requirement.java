package jp.madoguchi.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule that the project took from its sources.
 *
 * @param rule in the project's own words
 * @param note why it is not the program's, or not yet shown; "" for one that tests show
 * @param source of the rule: documents of the project's inventory
 */
record Requirement(String id, Standing standing, String rule, String note, String source) {
  private static final int COLUMNS = 5;

  enum Standing {
    /** The program keeps it, and at least one test says so. */
    SHOWN,
    /** The program should keep it, and no test says so. */
    OPEN,
    /** Nothing that a program at the hospital could keep or break. */
    ELSEWHERE
  }

  static List<Requirement> read(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(Requirement::of)
        .toList();
  }

  private static Requirement of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
    }
    return new Requirement(
        cells[0],
        Standing.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT)),
        cells[2],
        cells[3],
        cells[4]);
  }
}
