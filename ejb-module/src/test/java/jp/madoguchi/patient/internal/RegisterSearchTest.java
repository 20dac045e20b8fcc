package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.patient.FoundPatients;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A search that finds many says that it shows the first of them. */
class RegisterSearchTest {
  private static RegisterHouse house(TestDatabase database, int patients) {
    RegisterHouse house = new RegisterHouse(database);
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= patients; i++) {
      lines.append("%06d,試験 第%d,シケン ダイ,19500101,1,,,,,,,,,,,\n".formatted(i, i));
    }
    assertFalse(house.load(lines.toString()).refused());
    return house;
  }

  private static FoundPatients search(RegisterHouse house, String text) {
    return house.work(beans -> beans.register.search(text));
  }

  @OnBothDatabases
  void fiftyAreAll(TestDatabase database) {
    FoundPatients found = search(house(database, 50), "シケ");
    assertEquals(50, found.patients().size());
    assertFalse(found.more());
  }

  @OnBothDatabases
  void fiftyOneAreNot(TestDatabase database) {
    FoundPatients found = search(house(database, 51), "試験");
    assertEquals(50, found.patients().size());
    assertTrue(found.more());
  }
}
