package jp.madoguchi.acceptance.morning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.acceptance.system.DemoAccount;
import jp.madoguchi.acceptance.system.Installation;

/**
 * A page of {@code access.tsv} and who may open it: a page that is added there is looked at by the
 * tests without another word.
 *
 * @param path without the slash in front
 */
record OpenablePage(String path, Set<DemoAccount> who) {
  static List<OpenablePage> all() {
    return ending(".xhtml");
  }

  /** What comes as a sheet to print. */
  static List<OpenablePage> papers() {
    return ending(".pdf");
  }

  private static List<OpenablePage> ending(String end) {
    try {
      return Files.readAllLines(Installation.access()).stream()
          .filter(line -> line.startsWith("/"))
          .map(line -> line.split("\t"))
          .filter(cells -> cells[0].endsWith(end))
          .map(cells -> new OpenablePage(cells[0].substring(1), people(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<DemoAccount> people(String roles) {
    if (roles.equals("everybody") || roles.equals("logged-in")) {
      return EnumSet.of(DemoAccount.DISASTER_VIEWER);
    }
    Set<DemoAccount> people = EnumSet.noneOf(DemoAccount.class);
    Arrays.stream(roles.split(",")).map(DemoAccount::valueOf).forEach(people::add);
    return people;
  }
}
