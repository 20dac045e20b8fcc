package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.MedicineTable.CONTRAINDICATED_PAIRS;
import static jp.madoguchi.medicine.MedicineTable.DRUGS;
import static jp.madoguchi.medicine.MedicineTable.MEMBERS;
import static jp.madoguchi.medicine.MedicineTable.OWN_PAIRS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineCheck;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Drugs of one person against each other. */
class MedicineAmongTest {
  private static final String AMLO = "699990001";
  private static final String SARTAN = "699990003";
  private static final String ZOLAM = "699990007";
  private static final String MYCIN = "699990010";
  private static final String ZOLAM_OTHER = "699990013";
  private static final String ZOLAM_PROFEN = "699990021";

  @AfterEach
  void forget() {
    System.clearProperty("madoguchi.medicine.check");
  }

  private static MedicineHistoryResult among(MedicineHouse house, String... codes) {
    return house
        .the(MedicineCheck.class)
        .among(Arrays.stream(codes).map(code -> new NamedMedicine(code, null)).toList());
  }

  private static List<String> pairs(MedicineHistoryResult result) {
    return result.pairs().stream().map(MedicineAmongTest::written).toList();
  }

  private static String written(ContraindicatedPair pair) {
    String direction = pair.isMutual() ? "<>" : pair.oneNames() ? ">" : "<";
    return pair.one().code()
        + direction
        + pair.other().code()
        + " "
        + pair.oneBy()
        + " "
        + pair.otherBy()
        + " "
        + pair.cited().table();
  }

  @OnBothDatabases
  void aPairOfOneDirectionIsFoundWhicheverComesFirst(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    assertEquals(
        List.of(ZOLAM + ">" + MYCIN + " CODE CODE CONTRAINDICATED_PAIRS"),
        pairs(among(house, AMLO, ZOLAM, SARTAN, MYCIN)));
    assertEquals(
        List.of(MYCIN + "<" + ZOLAM + " CODE CODE CONTRAINDICATED_PAIRS"),
        pairs(among(house, MYCIN, ZOLAM)));
    assertEquals(
        List.of(ZOLAM_OTHER + ">" + MYCIN + " SUBSTANCE CODE CONTRAINDICATED_PAIRS"),
        pairs(among(house, ZOLAM_OTHER, MYCIN)),
        "another product of the ingredient");
    assertEquals(List.of(), pairs(among(house, ZOLAM, AMLO)));
    assertTrue(among(house, ZOLAM, AMLO).whole());
  }

  @OnBothDatabases
  void mutualOnesGroupsAndCombinationsAreFoundAndSaySo(TestDatabase database) {
    MedicineHouse house =
        MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS, OWN_PAIRS, MEMBERS);
    assertEquals(
        List.of(
            MYCIN + "<" + ZOLAM_PROFEN + " CODE COMPONENT CONTRAINDICATED_PAIRS",
            SARTAN + ">" + MYCIN + " SUBSTANCE GROUP OWN_PAIRS",
            MYCIN + "<>" + ZOLAM_PROFEN + " SUBSTANCE COMPONENT OWN_PAIRS"),
        pairs(among(house, SARTAN, MYCIN, ZOLAM_PROFEN)));
    ContraindicatedPair mutual = among(house, ZOLAM, MYCIN).pairs().get(1);
    assertEquals("試験用：代謝阻害により血中濃度上昇", mutual.reason());
    assertEquals(MedicineHouse.DAY, mutual.cited().day());
    assertEquals("架空の出所", mutual.cited().source());
  }

  @OnBothDatabases
  void whatIsNotThereOrSwitchedOffIsSaid(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database);
    MedicineHistoryResult none = among(house, ZOLAM, MYCIN, null, "");
    assertEquals(Set.of(DRUGS, CONTRAINDICATED_PAIRS), none.lacking());
    assertFalse(none.whole());
    assertEquals(List.of(), pairs(among(house)), "no drugs");
    System.setProperty("madoguchi.medicine.check", "off");
    assertEquals(MedicineHistoryResult.OFF, among(house, ZOLAM, MYCIN));
  }

  @OnBothDatabases
  void thoseBeyondTheMostAreCounted(TestDatabase database) {
    MedicineHouse house = MedicineHouse.ofDoctor(database, DRUGS, CONTRAINDICATED_PAIRS);
    String[] many =
        IntStream.range(0, MedicineCheck.MOST_RUNNING + 3)
            .mapToObj(i -> i == 0 ? ZOLAM : i == 1 ? MYCIN : String.valueOf(600000000 + i))
            .toArray(String[]::new);
    MedicineHistoryResult result = among(house, many);
    assertEquals(3, result.leftOut());
    assertEquals(1, result.pairs().size());
    assertFalse(result.whole());
  }
}
