package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.DrugTimeline.IngredientGroup;
import jp.madoguchi.clinical.DrugTimeline.SuppliedDays;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.GivenDrug;
import jp.madoguchi.medication.IngredientCode;
import jp.madoguchi.medication.ListedMedicine;
import jp.madoguchi.medication.ListedMedicines;
import jp.madoguchi.medication.MedicationFolding;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medicine.ContraindicatedPair;
import jp.madoguchi.medicine.MedicineHistoryResult;
import jp.madoguchi.medicine.MedicineMatch;
import jp.madoguchi.medicine.NamedMedicine;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;

class DrugOverviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String OWN = "9910000011";

  @Test
  void aDrugIsTakenThroughTheLastDayOfItsSupply() {
    DrugOverview table =
        overview(
            drug(0, "アムロジピン", TODAY.minusDays(27)),
            drug(1, "ロスバスタチン", TODAY.minusDays(28)),
            drug(2, "湿布", TODAY.minusDays(3)).taken("23", "7", "1"),
            drug(3, "あした", TODAY.plusDays(1)));
    assertEquals(List.of("アムロジピン"), drugs(table));
    assertEquals(0, table.current().get(0).daysLeft());
    assertEquals(1, table.counted().ingredients());
  }

  @Test
  void theLongestSupplyStandsFirstAndTheSameDrugOnce() {
    DrugOverview table =
        overview(
            drug(0, "A", TODAY.minusDays(25)),
            drug(1, "A", TODAY.minusDays(7)),
            drug(2, "B", TODAY.minusDays(5)));
    assertEquals(List.of("B", "A"), drugs(table));
    assertEquals(100, table.current().get(0).share());
    assertEquals(TODAY.plusDays(20), table.current().get(1).line().coveredUntil());
  }

  @Proves("SC-12")
  @Test
  void theDuplicateStatinOfTwoInstitutionsStandsOnTop() {
    DrugOverview table =
        overview(
            drug(0, "スタチン", TODAY.minusDays(20)),
            drug(1, "降圧", TODAY.minusDays(20)),
            drug(2, "スタチン", TODAY.minusDays(3)).by(GivenDrug.OTHER));
    assertEquals(1, table.duplicates().size());
    assertEquals("スタチン成分", table.duplicates().get(0).name());
    assertEquals(
        List.of(2, 0), table.duplicates().get(0).lines().stream().map(l -> l.place()).toList());
    assertEquals(
        List.of(true, false, true),
        Stream.of(0, 1, 2)
            .map(
                place ->
                    table.current().stream()
                        .filter(c -> c.line().place() == place)
                        .findFirst()
                        .orElseThrow()
                        .duplicate())
            .toList());
    assertTrue(table.timeline().groups().get(0).overlapping());
    assertTrue(table.byName());
  }

  @Test
  void whatOverlappedAndEndedIsCountedAndNotOnTop() {
    DrugOverview table =
        overview(
            drug(0, "A", TODAY.minusDays(100)),
            drug(1, "A", TODAY.minusDays(90)).by(GivenDrug.OTHER));
    assertEquals(List.of(), table.duplicates());
    assertEquals(1, table.overlappedBefore());
  }

  @Test
  void linesThatArePerhapsDoubleAreFoldedAndNotCounted() {
    DrugOverview table =
        overview(
            drug(0, "A", TODAY.minusDays(5)),
            drug(1, "A", TODAY.minusDays(5)).from(MedicationSource.DISPENSED));
    IngredientGroup group = table.timeline().groups().get(0);
    assertEquals(
        List.of(false, true), group.lines().stream().map(l -> l.line().perhapsDouble()).toList());
    assertEquals(1, table.counted().ingredients());
    assertEquals(1, drugs(table).size());
    assertEquals(1, group.cells().get(12).begun().size());
    assertEquals(1, group.cells().get(12).bars().size());
  }

  @Test
  void whatACheckCouldNotSeeIsSaid() {
    DrugOverview table =
        overview(
            drug(0, "見える", TODAY),
            drug(1, "符号なし", TODAY).of(null, "符号なし", "成分"),
            drug(2, "日なし", TODAY).on("202610", null, null),
            drug(3, "先の日", TODAY.plusDays(9)),
            drug(4, "昔の符号なし", TODAY.minusDays(300)).of(null, "昔の符号なし", null),
            drug(5, "昔の日なし", TODAY).on("202001", null, null));
    assertEquals(
        Set.of("符号なし", "日なし", "先の日"),
        Set.copyOf(table.unseen().stream().map(DispensingLine::drug).toList()));
    assertEquals(1, table.counted().unidentified());
    assertEquals(2, table.counted().ingredients());
  }

  /** A master that knows the one and not the other. */
  @Test
  void whatTheMasterDoesNotKnowIsNamedAmongWhatWasNotCompared() {
    ListedMedicines one =
        new ListedMedicines() {
          @Override
          public Optional<ListedMedicine> find(String code) {
            return code.equals("699990001")
                ? Optional.of(
                    new ListedMedicine(
                        new IngredientCode("2179901F1018"), AdministrationRoute.ORAL))
                : Optional.empty();
          }

          @Override
          public boolean isLoaded() {
            return true;
          }
        };
    DrugSheet sheet =
        sheet(
            one,
            drug(0, "知られた薬", TODAY).of("699990001", "知られた薬", "成分"),
            drug(1, "知られない薬", TODAY).of("699999999", "知られない薬", "成分"),
            drug(2, "昔の知られない薬", TODAY.minusDays(200)).of("699999999", "昔の知られない薬", "成分"));
    DrugOverview table = DrugOverview.of(sheet, TODAY, DrugFilter.NONE);
    assertEquals(List.of("知られない薬"), table.unseen().stream().map(DispensingLine::drug).toList());
    assertEquals(List.of(), table.duplicates(), "the names alone are no match");
  }

  @Test
  void ofTheMatchesOfATableThoseCountThatOverlap() {
    DrugSheet sheet =
        sheet(
            drug(0, "A", TODAY.minusDays(2)).of("1", "A", "a"),
            drug(1, "A", TODAY.minusDays(40)).of("1", "A", "a"),
            drug(2, "B", TODAY.minusDays(1)).of("2", "B", "b"),
            drug(3, "C", TODAY.minusDays(50)).of("3", "C", "c"),
            drug(4, "D", TODAY.minusDays(300)).of("4", "D", "d"));
    List<ContraindicatedPair> pairs = List.of(pair("3", "1"), pair("1", "2"), pair("1", "4"));
    DrugOverview table =
        DrugOverview.of(
            new DrugSheet(
                sheet.fetchedAt(),
                null,
                null,
                null,
                true,
                sheet.lines(),
                new MedicineHistoryResult(true, pairs, Set.of(), List.of(), 0)),
            TODAY,
            DrugFilter.NONE);
    assertEquals(
        List.of("A B true", "C A false"),
        table.contraindications().stream()
            .map(hit -> hit.one().drug() + " " + hit.other().drug() + " " + hit.now())
            .toList());
    assertEquals(TODAY.minusDays(2), table.contraindicatedNow().get(0).one().date());
  }

  private static ContraindicatedPair pair(String one, String other) {
    return new ContraindicatedPair(
        new NamedMedicine(one, null),
        new NamedMedicine(other, null),
        true,
        false,
        MedicineMatch.CODE,
        MedicineMatch.CODE,
        one,
        other,
        "",
        null);
  }

  @Test
  void whatIsDispensedForAPrescriptionStandsOnce() {
    DrugOverview table =
        overview(
            drug(0, "先発", TODAY).of("1", "先発", "成分").from(MedicationSource.PRESCRIBED),
            drug(1, "後発", TODAY).of("2", "後発", "成分").from(MedicationSource.DISPENSED));
    assertEquals(List.of("後発"), drugs(table));
  }

  @Proves("MI-02")
  @Test
  void fiveWindowsHoldSixtyOneMonthsAndNoneTwice() {
    DrugSheet sheet =
        sheet(
            java.util.stream.IntStream.range(0, 61)
                .mapToObj(i -> drug(i, "A", TODAY.withDayOfMonth(1).minusMonths(i)))
                .toArray(GivenDrug[]::new));
    int seen = 0;
    for (int window = 0; window <= DrugFilter.OLDEST; window++) {
      DrugTimeline timeline =
          DrugOverview.of(sheet, TODAY, DrugFilter.NONE.during(window)).timeline();
      assertEquals(window == 0 ? 13 : 12, timeline.months().size());
      assertEquals(timeline.months().size(), timeline.lines());
      seen += timeline.lines();
    }
    assertEquals(61, seen);
    assertThrows(IllegalArgumentException.class, () -> DrugFilter.NONE.during(5));
  }

  @Test
  void aLineWithoutAnyDateOrOfTheFutureIsInTheNewestWindow() {
    DrugOverview table =
        overview(drug(0, "A", TODAY).on(null, null, null), drug(1, "B", TODAY.plusDays(400)));
    assertEquals(2, table.timeline().lines());
  }

  @Test
  void aFilterLeavesOutAndCountsButTheCheckLooksAtAll() {
    DrugSheet sheet =
        sheet(
            drug(0, "A", TODAY.minusDays(2)),
            drug(1, "A", TODAY.minusDays(1)).by(OWN),
            drug(2, "湿布", TODAY).taken("23", "7", "1"),
            drug(3, "B", TODAY).from(MedicationSource.PRESCRIBED));
    assertFiltered(sheet, new DrugFilter(0, MedicationSource.PRESCRIBED, null, null, false, 1), 1);
    assertFiltered(sheet, new DrugFilter(0, null, AdministrationRoute.EXTERNAL, null, false, 1), 1);
    assertFiltered(sheet, new DrugFilter(0, null, null, true, false, 1), 1);
    assertFiltered(sheet, new DrugFilter(0, null, null, false, false, 1), 3);
  }

  private static void assertFiltered(DrugSheet sheet, DrugFilter filter, int lines) {
    DrugOverview table = DrugOverview.of(sheet, TODAY, filter);
    assertEquals(lines, table.timeline().lines());
    assertEquals(4 - lines, table.timeline().leftOut());
    assertEquals(1, table.duplicates().size());
  }

  @Test
  void aSupplyRunsOnIntoTheNextMonth() {
    IngredientGroup group =
        overview(drug(0, "A", LocalDate.of(2026, 10, 20))).timeline().groups().get(0);
    assertEquals(13, group.cells().size());
    assertEquals(1, group.cells().get(11).begun().size());
    assertEquals(List.of(new SuppliedDays(20, 31, true)), group.cells().get(11).bars());
    assertEquals(List.of(), group.cells().get(12).begun());
    assertEquals(List.of(new SuppliedDays(1, 16, true)), group.cells().get(12).bars());
    assertFalse(group.running());
  }

  @Test
  void aLongListIsDividedAndNothingIsLost() {
    DrugSheet sheet =
        sheet(
            java.util.stream.IntStream.range(0, 700)
                .mapToObj(i -> drug(i, "D" + i % 7, TODAY.minusDays(i % 300)))
                .toArray(GivenDrug[]::new));
    DrugTimeline first = DrugOverview.of(sheet, TODAY, DrugFilter.NONE).timeline();
    assertEquals(3, first.parts());
    int shown = 0;
    for (int part = 1; part <= 3; part++) {
      shown +=
          DrugOverview.of(sheet, TODAY, new DrugFilter(0, null, null, null, false, part))
              .timeline()
              .groups()
              .stream()
              .mapToInt(g -> g.lines().size())
              .sum();
    }
    assertEquals(700, shown);
  }

  private static List<String> drugs(DrugOverview table) {
    return table.current().stream().map(c -> c.line().drug()).toList();
  }

  private static DrugOverview overview(GivenDrug... drugs) {
    return DrugOverview.of(sheet(drugs), TODAY, DrugFilter.NONE);
  }

  private static DrugSheet sheet(GivenDrug... drugs) {
    return sheet(ListedMedicines.NONE, drugs);
  }

  private static DrugSheet sheet(ListedMedicines master, GivenDrug... drugs) {
    Set<Integer> doubles = MedicationFolding.doubles(List.of(drugs));
    return new DrugSheet(
        Instant.EPOCH,
        "2026-09",
        null,
        null,
        true,
        Stream.of(drugs)
            .sorted(
                java.util.Comparator.comparing(
                    d -> d.dispensedOn() == null ? LocalDate.MIN : d.dispensedOn(),
                    java.util.Comparator.reverseOrder()))
            .map(drug -> line(drug, doubles, master))
            .toList());
  }

  private static DispensingLine line(GivenDrug drug, Set<Integer> doubles, ListedMedicines master) {
    LocalDate month =
        drug.month() == null
            ? null
            : LocalDate.parse(
                drug.month().substring(0, 4) + "-" + drug.month().substring(4) + "-01");
    LocalDate day = drug.dispensedOn() == null ? drug.prescribedOn() : drug.dispensedOn();
    return new DispensingLine(
        drug.place(),
        drug.source(),
        day == null ? month : day,
        "見本内科",
        "見本薬局",
        drug.drug(),
        drug.drugCode(),
        drug.ingredient(),
        drug.quantity(),
        drug.unit(),
        drug.usage(),
        drug.times(),
        drug.kindCode(),
        MedicationReading.of(drug, master, TODAY),
        doubles.contains(drug.place()),
        OWN.equals(drug.prescriberCode()));
  }

  private static GivenDrug drug(int place, String name, LocalDate day) {
    return GivenDrug.tablet(place, day).of("699990001", name, name + "成分");
  }
}
