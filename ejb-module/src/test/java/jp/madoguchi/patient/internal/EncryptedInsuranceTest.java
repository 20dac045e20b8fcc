package jp.madoguchi.patient.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.encryption.internal.TestEncryption;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Patients are found by the number of their insurance, which the database does not hold. */
class EncryptedInsuranceTest {
  private static final String LINE =
      "%s,試験 太郎,シケン タロウ,1980-01-02,1,,,06990014,試験,7654321,01,030,試験健保,1,2020-04-01,\n";

  @TempDir Path folder;

  @OnBothDatabases
  void theHolderOfANumberIsFoundInEitherForm(TestDatabase database) {
    RegisterHouse house = new RegisterHouse(database);
    house.load(LINE.formatted("000120"));
    assertEquals(List.of("000120"), holders(house));
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      assertEquals(List.of("000120"), holders(house), "a row of before");
      house.load(LINE.formatted("000121"));
      assertEquals(List.of("000121", "000120"), holders(house), "one of each form");
      node.takeOver();
      assertEquals(List.of("000121", "000120"), holders(house));
      assertEquals("7654321", number(house, "000120"));
      assertNull(column(database, "card_number"));
      assertNull(column(database, "number_folded"));
      assertNotNull(column(database, "number_hash"));
      house.load(LINE.formatted("000120").replace("7654321", "7654322"));
      assertNotEquals("7654322", number(house, "000121"));
      Object rows = column(database, "count(*)");
      house.load(LINE.formatted("000121"));
      assertEquals(rows, column(database, "count(*)"), "the same once more");
    }
  }

  private static List<String> holders(RegisterHouse house) {
    return house.work(
        beans ->
            new Register(beans.em)
                .byNumber(Folding.number("7654321"), Folding.number("06990014"), 10).stream()
                    .map(held -> held.holder().number())
                    .toList());
  }

  private static String number(RegisterHouse house, String patient) {
    return house.work(beans -> beans.file.find(patient).orElseThrow().insurance().number());
  }

  private static Object column(TestDatabase database, String column) {
    return database.call(
        em -> em.createNativeQuery("select " + column + " from insurance").getResultList().get(0));
  }
}
