package jp.madoguchi.medicine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientCode;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medicine.MedicineDirectory;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.NamedMedicine;
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

  private static List<String> found(MedicineHouse house, String typed) {
    return house.the(MedicineDirectory.class).search(typed).stream()
        .map(NamedMedicine::code)
        .sorted()
        .toList();
  }

  @OnBothDatabases
  void aPartOfANameIsFoundHoweverItIsTyped(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, MedicineTable.DRUGS);
    List<String> amlo = List.of("699990001", "699990002", "699990020");
    for (String typed : List.of("アムロ", "あむろ", "ｱﾑﾛ", " アムロ ")) {
      assertEquals(amlo, found(house, typed), typed);
    }
    assertEquals(List.of("699990001", "699990002"), found(house, "アムロ錠5mg"));
    assertEquals(List.of("699990001", "699990002"), found(house, "2179901"));
    assertEquals(List.of("699990007"), found(house, "６９９９９０００７"));
    for (String nothing : List.of("", "ア", "アムロ%", "__", "'; drop table patient", "無い薬")) {
      assertEquals(List.of(), found(house, nothing), nothing);
    }
    assertEquals(List.of(), house.the(MedicineDirectory.class).search(null));
  }

  @OnBothDatabases
  void noMoreIsOfferedThanAPersonReads(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    StringBuilder drugs = new StringBuilder();
    for (int at = 0; at < 25; at++) {
      drugs.append(
          SyntheticMedicines.drug(
              42, "6999911" + (10 + at), "シケン多" + at, "1", "11799" + (10 + at) + "F1010", "1"));
    }
    house.loadAndUse(MedicineTable.DRUGS, drugs.toString());
    house.caller.become("doctor", Role.DOCTOR);
    assertEquals(MedicineDirectory.MOST_OFFERED, found(house, "シケン多").size());
  }

  @OnBothDatabases
  void aMedicineIsNamedByAnyOfItsCodes(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, MedicineTable.DRUGS);
    MedicineDirectory directory = house.the(MedicineDirectory.class);
    assertEquals("シケンゾラム錠０．２５ｍｇ「試験」", directory.named("699990007").orElseThrow());
    assertEquals("シケンゾラム錠０．２５ｍｇ「試験」", directory.named("1129906F1017").orElseThrow());
    assertTrue(directory.named("699999999").isEmpty());
    assertTrue(directory.named(null).isEmpty());
  }
}
