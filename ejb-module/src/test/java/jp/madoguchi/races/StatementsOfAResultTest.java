package jp.madoguchi.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.testing.CountedStatements;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** How often one face result goes to the database: each way costs the desk a moment. */
class StatementsOfAResultTest {
  private static final int MOST = 22;

  @Test
  void aFaceResultGoesToTheDatabaseInFewWaysAndReadsNothingTwice() {
    CountedStatements counted = new CountedStatements();
    try (TestDatabase database = TestDatabase.watched(counted::watched)) {
      Hospital hospital = new Hospital(database);
      hospital.register(Hospital.HANAKO);
      // the reader is known, sequences have their block
      hospital.face("a");
      counted.taken();
      hospital.face("b");
      List<String> asked = counted.taken();
      Map<String, Integer> times = new TreeMap<>();
      asked.forEach(sql -> times.merge(sql, 1, Integer::sum));
      assertTrue(
          asked.size() <= MOST, () -> asked.size() + " statements: " + String.join("\n", asked));
      times.values().removeIf(count -> count == 1);
      assertEquals(Map.of(), times, "asked more than once");
    }
  }
}
