package jp.madoguchi.medicine.internal;

import static jp.madoguchi.medicine.MedicineTable.CONTRAINDICATED_PAIRS;
import static jp.madoguchi.medicine.MedicineTable.DOSES;
import static jp.madoguchi.medicine.MedicineTable.DRUGS;
import static jp.madoguchi.medicine.MedicineTable.ILLNESSES;
import static jp.madoguchi.medicine.MedicineTable.MEMBERS;
import static jp.madoguchi.medicine.MedicineTable.OWN_PAIRS;
import static jp.madoguchi.medicine.MedicineTable.PRICES;
import static jp.madoguchi.medicine.internal.MedicineHouse.DAY;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.cp932;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.drug;
import static jp.madoguchi.medicine.internal.SyntheticMedicines.drugs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.medicine.MedicineChange;
import jp.madoguchi.medicine.MedicineChange.MedicineChangeKind;
import jp.madoguchi.medicine.MedicineEdition;
import jp.madoguchi.medicine.MedicineRefusal;
import jp.madoguchi.medicine.MedicineRefused;
import jp.madoguchi.medicine.MedicineReport;
import jp.madoguchi.medicine.MedicineStanding;
import jp.madoguchi.medicine.MedicineTable;
import jp.madoguchi.medicine.MedicineTerms;
import jp.madoguchi.medicine.MedicineVersion;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** Editions of the tables: what waits, what is in effect, and what was before. */
class MedicineMastersTest {
  private static final String PRICE_HEADING =
      "区分,薬価基準収載医薬品コード,成分名,規格,,,,品名,メーカー名,\"薬　価\",\"経過措置による\n使用期限\",備考\r\n";

  @OnBothDatabases
  void anEditionWaitsUntilSomebodyLetsItTakeEffect(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    MedicineEdition waiting = house.load(DRUGS, drugs(42)).edition();
    assertEquals(12, waiting.lines());
    assertEquals(12, waiting.added());
    assertEquals(DAY, waiting.day());
    assertEquals("架空の出所", waiting.source());
    MedicineStanding before = house.standing(DRUGS);
    assertNull(before.active());
    assertEquals(waiting, before.waiting());
    house.use(DRUGS);
    MedicineStanding after = house.standing(DRUGS);
    assertEquals(waiting, after.active());
    assertNull(after.waiting());
    assertEquals("admin", after.changedBy());
    assertEquals(
        List.of(
            "admin LOAD_MEDICINES medicines DRUGS 2026-06-01, 12 lines",
            "admin USE_MEDICINES medicines DRUGS 2026-06-01, 12 lines"),
        house.records());
  }

  @OnBothDatabases
  void differencesAreShownBeforeItTakesEffect(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    house.loadAndUse(DRUGS, drugs(35));
    String next =
        drugs(35).lines().skip(1).map(line -> line + "\r\n").collect(Collectors.joining())
            + drug(35, "699990099", "シケンニュー錠１ｍｇ", "1", "2179999F1010", "99.9");
    String dearer = next.replaceFirst("10\\.40", "11.00");
    MedicineEdition waiting = house.load(DRUGS, dearer).edition();
    assertEquals(1, waiting.added());
    assertEquals(1, waiting.removed());
    assertEquals(1, waiting.changed());
    List<MedicineChange> changes = house.masters().changes(DRUGS);
    assertEquals(
        List.of(MedicineChangeKind.ADDED, MedicineChangeKind.REMOVED, MedicineChangeKind.CHANGED),
        changes.stream().map(MedicineChange::kind).toList());
    assertEquals(
        List.of("699990099", "699990001", "699990002"),
        changes.stream().map(MedicineChange::key).toList());
    assertTrue(changes.get(2).was().contains("10.40"));
    assertTrue(changes.get(2).is().contains("11.00"));
    assertNull(changes.get(0).was());
  }

  @OnBothDatabases
  void theEditionBeforeTakesEffectAgain(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    house.loadAndUse(OWN_PAIRS, SyntheticMedicines.OWN_PAIRS);
    MedicineEdition first = house.standing(OWN_PAIRS).active();
    house.loadAndUse(OWN_PAIRS, "key_a,key_b,level\n1129906,6149909,併用禁忌\n");
    MedicineEdition second = house.standing(OWN_PAIRS).active();
    assertEquals(first.id(), house.standing(OWN_PAIRS).former().id());
    house.load(OWN_PAIRS, "key_a,key_b,level\n1129906,6149909,併用禁忌\n");
    assertEquals(0, house.standing(OWN_PAIRS).waiting().added());
    house.masters().goBack(house.standing(OWN_PAIRS).shown());
    MedicineStanding back = house.standing(OWN_PAIRS);
    assertEquals(first.id(), back.active().id());
    assertEquals(second.id(), back.former().id());
    assertEquals(2, back.waiting().removed(), "compared with what is in effect now");
    house.masters().drop(back.shown());
    assertNull(house.standing(OWN_PAIRS).waiting());
    house.masters().goBack(house.standing(OWN_PAIRS).shown());
    assertEquals(second.id(), house.standing(OWN_PAIRS).active().id());
    assertEquals(
        List.of("LOAD", "USE", "LOAD", "USE", "LOAD", "ROLL_BACK", "DROP", "ROLL_BACK"),
        house.records().stream().map(one -> one.split(" ")[1].replace("_MEDICINES", "")).toList());
  }

  @OnBothDatabases
  void editionsBeforeTheFormerGoWithTheirRows(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    for (int i = 0; i < 4; i++) {
      house.loadAndUse(MEMBERS, SyntheticMedicines.MEMBERS);
    }
    house.load(MEMBERS, SyntheticMedicines.MEMBERS);
    house.load(MEMBERS, SyntheticMedicines.MEMBERS);
    assertEquals(3, house.rows("medicine_edition"));
    assertEquals(3 * 5, house.rows("medicine_member"));
  }

  @OnBothDatabases
  void nothingOfAFileWithAFindingIsKept(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    house.loadAndUse(DRUGS, drugs(42));
    MedicineEdition active = house.standing(DRUGS).active();
    String wrong = drugs(42) + drug(42, "69999", "", "1", "2179999F1010", "x");
    MedicineReport report = house.load(DRUGS, wrong);
    assertNull(report.edition());
    assertEquals(
        List.of("13 CODE NOT_OF_ITS_FORM", "13 NAME MISSING", "13 PRICE NOT_OF_ITS_FORM"),
        findings(report));
    assertEquals(active, house.standing(DRUGS).active());
    assertNull(house.standing(DRUGS).waiting());
    assertEquals(12, house.rows("medicine_drug"));
    assertEquals(2, house.records().size(), "what was not kept is not recorded as kept");
  }

  @OnBothDatabases
  void thePublishedTablesAreTaken(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    MedicineEdition pairs = house.load(CONTRAINDICATED_PAIRS, SyntheticMedicines.PAIRS).edition();
    assertEquals(1, pairs.lines());
    assertEquals(1, pairs.passedOver(), "taken back by its publisher");
    MedicineEdition own = house.load(OWN_PAIRS, SyntheticMedicines.OWN_PAIRS).edition();
    assertEquals(3, own.lines());
    assertEquals(1, own.passedOver(), "併用注意 is no 併用禁忌");
    String price =
        PRICE_HEADING
            + "内用薬,2179901F1018,シケンアムロ,５ｍｇ１錠,,,,シケンアムロ錠５ｍｇ「試験」,試験,\"1,010.40\",,\r\n"
            + ",,,,,,,,,,,\r\n";
    assertEquals(1, house.load(PRICES, price).edition().lines());
    String illnesses =
        "a,b,c,d,e,f,g,h\r\n699990001,8830001,,,,,0,\r\n699990001,8830002,,,,,9,\r\n";
    assertEquals(1, house.load(ILLNESSES, illnesses).edition().passedOver());
    String dose = "699990001,8830001,,,0,0,150,1,,,,,10.5,,14,,,,,,,,0,\r\n";
    assertEquals(1, house.load(DOSES, dose).edition().lines(), "also without its heading");
    assertEquals(5, house.load(MEMBERS, SyntheticMedicines.MEMBERS).edition().lines());
  }

  @OnBothDatabases
  void whoSawAnotherStateThanThatOfNowIsRefused(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    house.load(DRUGS, drugs(42));
    MedicineVersion seen = house.standing(DRUGS).shown();
    house.load(DRUGS, drugs(35));
    refused(MedicineRefusal.CHANGED_MEANWHILE, () -> house.masters().use(seen));
    refused(MedicineRefusal.CHANGED_MEANWHILE, () -> house.masters().drop(seen));
    MedicineVersion none = new MedicineVersion(PRICES, 0);
    refused(MedicineRefusal.CHANGED_MEANWHILE, () -> house.masters().use(none));
    house.use(DRUGS);
    MedicineVersion now = house.standing(DRUGS).shown();
    refused(MedicineRefusal.NOTHING_WAITS, () -> house.masters().use(now));
    refused(MedicineRefusal.NOTHING_WAITS, () -> house.masters().drop(now));
    refused(MedicineRefusal.NOTHING_BEFORE, () -> house.masters().goBack(now));
  }

  @OnBothDatabases
  void anEditionSaysItsDayAndItsSource(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    refused(MedicineRefusal.DAY, () -> house.load(DRUGS, null, cp932(drugs(42))));
    refused(
        MedicineRefusal.FUTURE_DAY,
        () -> house.load(DRUGS, LocalDate.of(2026, 12, 1), cp932(drugs(42))));
    Stream.of(null, " ", "源".repeat(201), "123456789018")
        .forEach(
            source ->
                refused(
                    MedicineRefusal.SOURCE,
                    () ->
                        house
                            .masters()
                            .load(new MedicineTerms(DRUGS, DAY, source), cp932(drugs(42)))));
    assertEquals(List.of(), house.records());
  }

  @OnBothDatabases
  void everyTableHasItsLineFromTheBeginning(TestDatabase database) {
    MedicineHouse house = new MedicineHouse(database);
    assertEquals(
        List.of(MedicineTable.values()),
        house.masters().standings().stream().map(MedicineStanding::table).toList());
    assertEquals(List.of(), house.masters().changes(DRUGS));
  }

  static List<String> findings(MedicineReport report) {
    return report.findings().stream()
        .map(one -> one.line() + " " + one.column() + " " + one.fault())
        .toList();
  }

  private static void refused(MedicineRefusal why, Runnable act) {
    assertEquals(why, assertThrows(MedicineRefused.class, act::run).why());
  }
}
