package jp.madoguchi.web.help;

import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.web.navigation.PageAccess;
import jp.madoguchi.web.navigation.PageRow;
import jp.madoguchi.web.text.BundleTexts;

/**
 * Which page opens in which role, for the manual: written by {@code access.tsv}, by which the pages
 * open, so that the two cannot differ. It comes where a line says {@code [pages-by-role]}.
 */
final class RolesTable {
  static final String PLACE = "[pages-by-role]";

  private RolesTable() {}

  static String into(String text, Locale language) {
    return text.contains(PLACE) ? text.replace(PLACE, table(language)) : text;
  }

  private static String table(Locale language) {
    String head =
        "| "
            + BundleTexts.say(language, "manual.roles.page")
            + " | "
            + BundleTexts.say(language, "manual.roles.who")
            + " |\n|---|---|\n";
    return PageAccess.rows().stream()
        .filter(row -> row.page() && row.title() != null && !row.roles().isEmpty())
        .map(row -> line(row, language))
        .collect(Collectors.joining("\n", head, "\n"));
  }

  private static String line(PageRow row, Locale language) {
    String roles =
        row.roles().stream()
            .sorted()
            .map(Role::name)
            .map(role -> "{{Role." + role + "}}")
            .collect(Collectors.joining(BundleTexts.say(language, "manual.roles.between")));
    return "| {{" + row.title() + "}} | " + roles + " |";
  }
}
