package jp.madoguchi.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvingTestsTest {
  private static ProvingTests read(String code) {
    ProvingTests tests = new ProvingTests();
    tests.read("SomeTest", code);
    return tests;
  }

  @Test
  void aMarkIsOfTheTestBelowIt() {
    String code =
        """
        /** MI-12 in words. */
        class SomeTest {
          @Proves({"MI-01", "AC-03"})
          @ParameterizedTest
          @CsvSource({"a; {b}", "c"})
          void first(String s) {}

          @Proves("MI-01")
          @OnBothDatabases
          void second(TestDatabase d) {}
        }
        """;
    ProvingTests tests = read(code);
    assertEquals(
        Map.of(
            "MI-01", Set.of("SomeTest.first", "SomeTest.second"),
            "AC-03", Set.of("SomeTest.first")),
        tests.byId);
    assertEquals(Set.of("AC-03", "MI-01", "MI-12"), tests.mentioned);
    assertEquals(List.of(), tests.misplaced);
  }

  @Test
  void aWholeClassMayProveARule() {
    assertEquals(
        Map.of("MI-01", Set.of("SomeTest")),
        read("@Proves(\"MI-01\")\nclass SomeTest {\n  @Test\n  void one() {}\n}\n").byId);
  }

  @Test
  void whatNobodyRunsProvesNothing() {
    ProvingTests tests =
        read(
            "class SomeTest {\n  @Proves(\"MI-01\")\n  void noTest() {}\n\n  @Test\n  void t() {}\n}");
    assertEquals(Map.of(), tests.byId);
    assertEquals(List.of("SomeTest @Proves(\"MI-01\")"), tests.misplaced);
  }
}
