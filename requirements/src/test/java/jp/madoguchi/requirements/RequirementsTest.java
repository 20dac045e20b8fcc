package jp.madoguchi.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.requirements.Requirement.Standing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each rule is shown by a test, or says why not; and the table for readers says the same. */
class RequirementsTest {
  private static final Path TOP = Path.of("..");
  private static final Path PAGE = TOP.resolve("docs/requirements.md");
  private static List<Requirement> requirements;
  private static ProvingTests tests;

  @BeforeAll
  static void read() throws IOException {
    requirements = Requirement.read(TOP.resolve("docs/requirements.tsv"));
    tests = ProvingTests.below(TOP);
  }

  private static List<String> ids(Standing standing) {
    return requirements.stream()
        .filter(one -> one.standing() == standing)
        .map(Requirement::id)
        .toList();
  }

  @Test
  void eachRuleStandsOnceAndSaysWhatItMustSay() {
    Set<String> seen = new TreeSet<>();
    for (Requirement one : requirements) {
      assertTrue(seen.add(one.id()), one.id() + " stands twice");
      assertTrue(!one.rule().isBlank() && !one.source().isBlank(), one.id());
      assertEquals(
          one.standing() == Standing.SHOWN,
          one.note().isBlank(),
          one.id() + ": a rule without test says why, and no other");
    }
  }

  @Test
  void whatIsSaidToBeShownIsShown() {
    List<String> bare =
        ids(Standing.SHOWN).stream().filter(id -> !tests.byId.containsKey(id)).toList();
    assertEquals(
        List.of(), bare, "mark the test that proves it with @Proves, or say that it is open");
  }

  @Test
  void whatIsShownIsNoLongerOpen() {
    List<String> shown =
        ids(Standing.OPEN).stream().filter(id -> tests.byId.containsKey(id)).toList();
    assertEquals(List.of(), shown, "a test proves it now: the table may say so");
    assertEquals(
        List.of(),
        ids(Standing.ELSEWHERE).stream().filter(id -> tests.byId.containsKey(id)).toList(),
        "a test proves what is said not to be the program's");
  }

  @Test
  void noTestNamesARuleThatIsNotListed() {
    Set<String> unknown = new TreeSet<>(tests.mentioned);
    unknown.addAll(tests.byId.keySet());
    requirements.forEach(one -> unknown.remove(one.id()));
    assertEquals(Set.of(), unknown, "docs/requirements.tsv lists the rules");
  }

  @Test
  void eachMarkStandsAboveATest() {
    assertEquals(List.of(), tests.misplaced);
  }

  /** {@code -Dmadoguchi.requirements.write=true} writes it. */
  @Test
  void thePageSaysWhatTableAndMarksSay() throws IOException {
    String page = RequirementsPage.of(requirements, tests);
    if (Boolean.getBoolean("madoguchi.requirements.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(
        Files.readString(PAGE),
        page,
        "mvn test -pl requirements -Dmadoguchi.requirements.write=true writes docs/requirements.md");
  }
}
