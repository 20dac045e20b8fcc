package jp.madoguchi.web.navigation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;

/**
 * The table of pages and roles ({@code access.tsv}). The container keeps the same rule by {@code
 * web.xml}; a test compares the two, every page has its row, and no page leads to one that its
 * reader may not open.
 */
public final class PageAccess {
  private static final List<PageRow> ALL = read();
  private static final List<PageRow> ROWS = ALL.stream().filter(row -> !row.call()).toList();
  private static final Map<String, PageRow> BY_PATH =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(PageRow::path, Function.identity()));

  private PageAccess() {}

  /** In the order of the bar. */
  public static List<PageRow> rows() {
    return ROWS;
  }

  /** Calls of programs; their path is the method, a space, and the path of the resource. */
  public static List<PageRow> calls() {
    return ALL.stream().filter(PageRow::call).toList();
  }

  /** The row of a page, by its path below the context root. */
  public static Optional<PageRow> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** Whether a person in that role may open the page; nobody may open what has no row. */
  public static boolean opens(Role role, String path) {
    return of(path).filter(row -> row.opensFor(role)).isPresent();
  }

  private static List<PageRow> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PageAccess.class.getResourceAsStream("access.tsv"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(PageAccess::row)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PageRow row(String line) {
    String[] cells = line.split("\t");
    if (cells.length != 5) {
      throw new IllegalStateException("access.tsv has five columns: " + line);
    }
    PageRow.Admission entry =
        switch (cells[1]) {
          case "everybody" -> PageRow.Admission.EVERYBODY;
          case "logged-in" -> PageRow.Admission.LOGGED_IN;
          default -> PageRow.Admission.ROLES;
        };
    Set<Role> roles = entry == PageRow.Admission.ROLES ? roles(cells[1]) : Set.of();
    Set<Role> bar = cells[4].equals("*") ? roles : roles(cells[4]);
    return new PageRow(cells[0], entry, roles, text(cells[2]), text(cells[3]), bar);
  }

  private static String text(String cell) {
    return cell.equals("-") ? null : cell;
  }

  private static Set<Role> roles(String cell) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (!cell.equals("-")) {
      Arrays.stream(cell.split(",")).map(Role::valueOf).forEach(roles::add);
    }
    return Set.copyOf(roles);
  }
}
