package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.MedicineTable.CONTRAINDICATED_PAIRS;
import static jp.madoguchi.medicine.MedicineTable.DRUGS;
import static jp.madoguchi.medicine.MedicineTable.MEMBERS;
import static jp.madoguchi.medicine.MedicineTable.OWN_PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineCheckResult;
import jp.madoguchi.medicine.MedicineContraindication;
import jp.madoguchi.medicine.MedicineDuplicate;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.requirements.Proves;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Drugs that nobody sells, against tables that nobody published. */
class MedicineCheckTest {
  private static final String AMLO = "699990001";
  private static final String AMLO_OTHER = "699990002";
  private static final String SARTAN = "699990003";
  private static final String ZOLAM = "699990007";
  private static final String PROFEN = "699990008";
  private static final String PROFEN_TAPE = "699990009";
  private static final String MYCIN = "699990010";
  private static final String BAN = "699990011";
  private static final String ZOLAM_OTHER = "699990013";
  private static final String AMLO_SARTAN = "699990020";
  private static final String ZOLAM_PROFEN = "699990021";

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.medicine.check");
  }

  private static MedicineCheckResult check(MedicineHouse house, String ordered, String... running) {
    return house
        .the(MedicineCheck.class)
        .check(
            new NamedMedicine(ordered, "処方する薬"),
            Arrays.stream(running).map(code -> new NamedMedicine(code, "薬" + code)).toList());
  }

  /** Running drug, direction, match of either, table. */
  private static List<String> contraindications(MedicineCheckResult result) {
    return result.contraindications().stream()
        .map(
            one ->
                one.running().code()
                    + " "
                    + one.direction()
                    + " "
                    + one.ordered()
                    + " "
                    + one.runningBy()
                    + " "
                    + one.cited().table())
        .toList();
  }

  private static List<String> duplicates(MedicineCheckResult result) {
    return result.duplicates().stream()
        .map(one -> one.running().code() + " " + one.match() + " " + one.substanceKey())
        .toList();
  }

  @Proves("SC-12")
  @OnBothDatabases
  void aPairOfOneDirectionIsFoundFromEitherSide(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    assertEquals(
        List.of(MYCIN + " ORDERED_NAMES_RUNNING CODE CODE CONTRAINDICATED_PAIRS"),
        contraindications(check(house, ZOLAM, AMLO, MYCIN)));
    assertEquals(
        List.of(ZOLAM + " RUNNING_NAMES_ORDERED CODE CODE CONTRAINDICATED_PAIRS"),
        contraindications(check(house, MYCIN, ZOLAM, SARTAN)));
    assertEquals(List.of(), contraindications(check(house, PROFEN, BAN)), "taken back");
  }

  @OnBothDatabases
  void anotherProductOfTheIngredientIsFoundAndSaidToBeOne(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    assertEquals(
        List.of(MYCIN + " ORDERED_NAMES_RUNNING SUBSTANCE CODE CONTRAINDICATED_PAIRS"),
        contraindications(check(house, ZOLAM_OTHER, MYCIN)));
    assertEquals(
        List.of(ZOLAM_OTHER + " RUNNING_NAMES_ORDERED CODE SUBSTANCE CONTRAINDICATED_PAIRS"),
        contraindications(check(house, MYCIN, ZOLAM_OTHER)));
  }

  @OnBothDatabases
  void whatEachNamesOfTheOtherIsMutual(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, OWN_PAIRS);
    MedicineContraindication hit = check(house, ZOLAM, MYCIN).contraindications().get(0);
    assertEquals(
        List.of(MYCIN + " MUTUAL SUBSTANCE SUBSTANCE OWN_PAIRS"),
        contraindications(check(house, ZOLAM, MYCIN)));
    assertEquals("試験用：代謝阻害により血中濃度上昇", hit.reason());
    assertEquals(MedicineHouse.DAY, hit.cited().day());
    assertEquals("架空の出所", hit.cited().source());
    assertEquals("薬" + MYCIN, hit.running().name());
    assertEquals(List.of(), contraindications(check(house, BAN, PROFEN)), "併用注意 is none");
  }

  @OnBothDatabases
  void groupsAreFoundByTheirMembers(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, OWN_PAIRS, MEMBERS);
    MedicineCheckResult result = check(house, SARTAN, MYCIN);
    assertEquals(
        List.of(MYCIN + " ORDERED_NAMES_RUNNING SUBSTANCE GROUP OWN_PAIRS"),
        contraindications(result));
    assertEquals("試験系抗菌薬", result.contraindications().get(0).runningKey());
    assertEquals("試験用, 群で挙げられたもの", result.contraindications().get(0).reason());
    assertEquals(
        List.of(SARTAN + " RUNNING_NAMES_ORDERED GROUP SUBSTANCE OWN_PAIRS"),
        contraindications(check(house, MYCIN, SARTAN)));
  }

  @OnBothDatabases
  void groupsOfGroupsEndToo(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, OWN_PAIRS);
    house.caller.become("admin", Role.ADMIN);
    house.loadAndUse(MEMBERS, "関係,要素,属する先\n群,6149909,小群\n群,小群,試験系抗菌薬\n群,試験系抗菌薬,小群\n");
    house.caller.become("doctor", Role.DOCTOR);
    assertEquals(1, check(house, SARTAN, MYCIN).contraindications().size());
  }

  @OnBothDatabases
  void combinationsAreFoundByTheirIngredients(TestDatabase database) {
    MedicineHouse house =
        MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS, OWN_PAIRS, MEMBERS);
    assertEquals(
        List.of(
            MYCIN + " ORDERED_NAMES_RUNNING COMPONENT CODE CONTRAINDICATED_PAIRS",
            MYCIN + " MUTUAL COMPONENT SUBSTANCE OWN_PAIRS"),
        contraindications(check(house, ZOLAM_PROFEN, MYCIN)));
    assertEquals(
        List.of(
            ZOLAM_PROFEN + " RUNNING_NAMES_ORDERED CODE COMPONENT CONTRAINDICATED_PAIRS",
            ZOLAM_PROFEN + " MUTUAL SUBSTANCE COMPONENT OWN_PAIRS"),
        contraindications(check(house, MYCIN, ZOLAM_PROFEN)));
    assertEquals(
        List.of(AMLO_OTHER + " COMPONENT 2179901", SARTAN + " COMPONENT 2149902"),
        duplicates(check(house, AMLO_SARTAN, AMLO_OTHER, SARTAN, PROFEN)));
    assertEquals(
        List.of(MYCIN + " ORDERED_NAMES_RUNNING COMPONENT GROUP OWN_PAIRS"),
        contraindications(check(house, AMLO_SARTAN, MYCIN)),
        "a component against a group");
  }

  @OnBothDatabases
  void theSameIngredientByTheSameRouteIsADuplicate(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS);
    assertEquals(
        List.of(AMLO + " SUBSTANCE 2179901"), duplicates(check(house, AMLO_OTHER, AMLO, SARTAN)));
    assertEquals(
        List.of(AMLO + " SUBSTANCE 2179901"), duplicates(check(house, AMLO, AMLO)), "renewed");
    assertEquals(
        List.of(), duplicates(check(house, PROFEN, PROFEN_TAPE)), "another route, another key");
    MedicineDuplicate duplicate = check(house, AMLO_OTHER, AMLO).duplicates().get(0);
    assertFalse(duplicate.otherForm());
    assertEquals(DRUGS, duplicate.cited().table());
  }

  @OnBothDatabases
  void longCodesAreReadAsTheMasterDoes(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    MedicineCheckResult byPriceCode = check(house, "1129906F1017", MYCIN);
    assertEquals(1, byPriceCode.contraindications().size());
    assertTrue(byPriceCode.whole());
    MedicineCheckResult byGeneric = check(house, " 1129906F1ZZZ ", "6149909F1ZZZ");
    assertEquals(
        List.of("6149909F1ZZZ ORDERED_NAMES_RUNNING CODE CODE CONTRAINDICATED_PAIRS"),
        contraindications(byGeneric));
    MedicineCheckResult byYj = check(house, "2179901F9999", AMLO);
    assertEquals(List.of(AMLO + " SUBSTANCE 2179901"), duplicates(byYj));
    assertTrue(byYj.whole(), "the ingredient is known although the product is not");
  }

  @OnBothDatabases
  void whatCouldNotBeSeenIsNamed(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    MedicineCheckResult result =
        check(house, ZOLAM, null, "", "699999999", "9999999X9999", "699990030", "ABC", MYCIN);
    assertEquals(
        List.of(
            "薬null NO_CODE",
            "薬 NO_CODE",
            "薬699999999 UNKNOWN_CODE",
            "薬9999999X9999 UNKNOWN_CODE",
            "薬699990030 NO_SUBSTANCE",
            "薬ABC UNKNOWN_CODE"),
        result.unchecked().stream().map(one -> one.drug().name() + " " + one.why()).toList());
    assertFalse(result.whole());
    assertEquals(1, result.contraindications().size(), "what was seen is told nevertheless");
    assertEquals(
        List.of("処方する薬"),
        check(house, "699999999", MYCIN).unchecked().stream()
            .map(one -> one.drug().name())
            .toList());
    assertFalse(result.unchecked().toString().contains("薬6"), "prints no drug");
  }

  @OnBothDatabases
  void tablesThatAreNotThereAreSaid(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database);
    MedicineCheckResult none = check(house, ZOLAM, MYCIN);
    assertEquals(Set.of(DRUGS, CONTRAINDICATED_PAIRS), none.lacking());
    assertFalse(none.whole());
    house.caller.become("admin", Role.ADMIN);
    house.loadAndUse(CONTRAINDICATED_PAIRS, SyntheticMedicines.PAIRS);
    house.load(DRUGS, SyntheticMedicines.drugs(42));
    house.caller.become("doctor", Role.DOCTOR);
    MedicineCheckResult pairs = check(house, ZOLAM, MYCIN);
    assertEquals(Set.of(DRUGS), pairs.lacking(), "what waits is not in effect");
    assertEquals(1, pairs.contraindications().size(), "the table names both codes");
    assertEquals(2, pairs.unchecked().size(), "by ingredient nothing could be seen");
    house.caller.become("admin", Role.ADMIN);
    house.use(DRUGS);
    house.caller.become("doctor", Role.DOCTOR);
    MedicineCheckResult both = check(house, ZOLAM, MYCIN);
    assertTrue(both.whole());
    assertEquals(
        Set.of(DRUGS, CONTRAINDICATED_PAIRS),
        both.used().stream().map(one -> one.table()).collect(Collectors.toSet()));
  }

  @OnBothDatabases
  void ownChecksCanBeSwitchedOff(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    System.setProperty("madoguchi.medicine.check", "off");
    MedicineCheckResult off = check(house, ZOLAM, MYCIN);
    assertFalse(off.switchedOn());
    assertFalse(off.whole());
    assertEquals(List.of(), off.contraindications());
    System.setProperty("madoguchi.medicine.check", "on");
    assertEquals(1, check(house, ZOLAM, MYCIN).contraindications().size());
  }

  @OnBothDatabases
  void manyRunningDrugsAreAskedInParts(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    List<String> many = Collections.nCopies(MedicineCheck.MOST_RUNNING, MYCIN);
    assertEquals(
        MedicineCheck.MOST_RUNNING,
        check(house, ZOLAM, many.toArray(String[]::new)).contraindications().size());
    String[] more =
        Collections.nCopies(MedicineCheck.MOST_RUNNING + 1, MYCIN).toArray(String[]::new);
    assertThrows(RuntimeException.class, () -> check(house, ZOLAM, more));
    assertEquals(List.of(), check(house, ZOLAM).contraindications());
  }
}
