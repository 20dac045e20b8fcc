package jp.madoguchi.acceptance.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.access.Role;

/**
 * Who may call which business method: the table {@code methods.tsv}, which the unit tests compare
 * with the code.
 */
final class Permissions {
  private static final Map<String, Set<String>> TABLE = read();

  private Permissions() {}

  /** By {@link FacadeMethod#name()}: the roles that may, with {@link Caller#NOBODY}. */
  static Map<String, Set<String>> table() {
    return TABLE;
  }

  /** Every caller there is. */
  static Set<String> everybody() {
    return Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(Caller.NOBODY))
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> table = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Role.class.getResourceAsStream("methods.tsv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  table.put(
                      cells[0],
                      cells[1].equals("everybody") ? everybody() : Set.of(cells[1].split(","))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return table;
  }
}
