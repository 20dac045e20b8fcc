package jp.madoguchi.medicine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientCode;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

class MedicineDirectoryTest {
  private static final Set<String> ASKED =
      Set.of("699990001", "699990009", "699990030", "699999999", "2179901F1018", "' or 1=1");

  private static ListedMedicines listed(MedicineHouse house) {
    house.caller.become("doctor", Role.DOCTOR);
    ListedMedicines listed = house.the(MedicineDirectory.class).listed(ASKED);
    house.caller.become("admin", Role.ADMIN);
    return listed;
  }

  @OnBothDatabases
  void whatIsAskedIsReadFromTheEditionInEffectAndNothingElse(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    assertFalse(listed(house).isLoaded());
    house.load(MedicineTable.DRUGS, SyntheticMedicines.drugs(42));
    assertFalse(listed(house).isLoaded(), "what waits is not in effect");
    house.use(MedicineTable.DRUGS);
    ListedMedicines listed = listed(house);
    assertTrue(listed.isLoaded());
    assertEquals(
        Optional.of(medicine("2179901F1018", AdministrationRoute.ORAL)), listed.find("699990001"));
    assertEquals(
        Optional.of(medicine("2649908S1016", AdministrationRoute.EXTERNAL)),
        listed.find("699990009"));
    assertEquals(Optional.empty(), listed.find("699990030"), "has no listed code");
    assertEquals(Optional.empty(), listed.find("699999999"), "is not in it");
    assertEquals(Optional.empty(), listed.find("699990003"), "was not asked for");
  }

  @OnBothDatabases
  void whereTheListedCodeIsMissingTheGenericCodeStandsIn(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    String line = SyntheticMedicines.drug(42, "699990001", "シケンアムロ錠", "9", "2179901F1018", "1");
    house.loadAndUse(MedicineTable.DRUGS, line.replace("\"2179901F1018\"", "\"000000000000\""));
    assertEquals(
        Optional.of(medicine("2179901F1ZZZ", AdministrationRoute.UNSAID)),
        listed(house).find("699990001"));
  }

  private static ListedMedicine medicine(String code, AdministrationRoute route) {
    return new ListedMedicine(new IngredientCode(code), route);
  }
}
