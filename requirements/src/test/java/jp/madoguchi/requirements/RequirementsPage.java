package jp.madoguchi.requirements;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.requirements.Requirement.Standing;

/** {@code docs/requirements.md}. */
final class RequirementsPage {
  private RequirementsPage() {}

  static String of(List<Requirement> requirements, ProvingTests tests) {
    StringBuilder page =
        new StringBuilder(
            """
            # Rules and the tests that prove them

            Made of `docs/requirements.tsv` and of the marks `@Proves` above the tests by `mvn test -pl requirements -Dmadoguchi.requirements.write=true`; a test compares. Ids are those of the project's inventory of its sources (workflow rules, kept outside of this repository), rules in our own words. A mark says that the test would fail if the program broke the rule, not that it is all there is about it.

            """);
    page.append(
        "%d rules: %d shown by tests, %d not yet shown, %d that no program at a hospital could keep or break.%n%n"
            .formatted(
                requirements.size(),
                count(requirements, Standing.SHOWN),
                count(requirements, Standing.OPEN),
                count(requirements, Standing.ELSEWHERE)));
    page.append("| id | rule | source | shown by |\n|---|---|---|---|\n");
    for (Requirement one : requirements) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  one.id(),
                  one.rule(),
                  one.source(),
                  shown(one, tests.byId.getOrDefault(one.id(), new java.util.TreeSet<>()))));
    }
    return page.toString().replace(System.lineSeparator(), "\n");
  }

  private static long count(Collection<Requirement> all, Standing standing) {
    return all.stream().filter(one -> one.standing() == standing).count();
  }

  private static String shown(Requirement one, Set<String> tests) {
    return switch (one.standing()) {
      case SHOWN -> tests.stream().map(t -> "`" + t + "`").collect(Collectors.joining("<br>"));
      case OPEN -> "**not yet shown**: " + one.note();
      case ELSEWHERE -> "not the program's: " + one.note();
    };
  }
}
