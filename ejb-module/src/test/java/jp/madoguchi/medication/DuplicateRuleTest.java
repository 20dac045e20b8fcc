package jp.madoguchi.medication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 重複投薬 as the specification's cases have it, and within a history. */
class DuplicateRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final ListedMedicines MASTER = new SyntheticMaster();

  /** Who asks in the specification's cases: the hospital whose own line is skipped. */
  private static final String OWN = "9910000011";

  private static final Map<String, String> KINDS = Map.of("内服", "21", "外用", "23");

  static Stream<JsonObject> cases() {
    return sample().getJsonArray("cases").getValuesAs(JsonObject.class).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFurtherDrugDuplicatesWhatTheCaseSays(JsonObject one) {
    JsonObject ordered = one.getJsonObject("new");
    IngredientKey key = reading(entry(99, ordered, TODAY)).key();
    assertEquals(ordered.getString("dupKey"), key.value());
    List<String> expected =
        one.getJsonArray("expect").getValuesAs(JsonObject.class).stream()
            .filter(hit -> hit.getString("type").equals("DUPLICATE"))
            .map(hit -> hit.getString("pastRece"))
            .toList();
    LocalDate day = LocalDate.parse(sample().getString("checkDate"));
    assertEquals(
        expected,
        DuplicateRule.against(key, OWN, day, past(), DuplicateRuleTest::reading).stream()
            .map(GivenDrug::drugCode)
            .toList());
  }

  @Test
  void allSixCasesOfTheSpecificationAreThere() {
    assertEquals(6, cases().count());
    assertEquals(5, past().size());
    assertEquals(2, sample().getJsonArray("boundary").size());
  }

  @Test
  void theDayOfDispensingIsTheFirstOfTheSupply() {
    for (JsonObject one : sample().getJsonArray("boundary").getValuesAs(JsonObject.class)) {
      GivenDrug drug =
          GivenDrug.tablet(0, LocalDate.parse(one.getString("pastDate")))
              .taken("21", "1", "" + one.getInt("days"));
      LocalDate day =
          one.containsKey("checkDate") ? LocalDate.parse(one.getString("checkDate")) : TODAY;
      assertEquals(one.getBoolean("running"), reading(drug).isTakenOn(day), one.toString());
    }
  }

  @Test
  void anInstitutionsOwnLinesAreNoDuplicateOfEachOtherUnlessAsked() {
    GivenDrug first = GivenDrug.tablet(0, TODAY.minusDays(20));
    GivenDrug second = GivenDrug.tablet(1, TODAY.minusDays(3));
    assertEquals(Set.of(), within(false, first, second).now());
    assertEquals(Set.of(first, second), within(true, first, second).now());
  }

  @Test
  void twoInstitutionsWithOneIngredientAreADuplicateUnderWhateverBrandAndStrength() {
    GivenDrug clinic = GivenDrug.tablet(0, TODAY.minusDays(20)).of("699990001", "甲", "シケンアムロ錠");
    GivenDrug other =
        GivenDrug.tablet(1, TODAY.minusDays(3)).of("699990002", "乙", "別の書き方").by(GivenDrug.OTHER);
    assertEquals(Set.of(clinic, other), within(false, clinic, other).now());
  }

  @Test
  void withoutAMasterTheNameOfTheIngredientIsCompared() {
    GivenDrug clinic = GivenDrug.tablet(0, TODAY.minusDays(20)).of("1", "甲", "シケンアムロ 錠");
    GivenDrug other =
        GivenDrug.tablet(1, TODAY.minusDays(3)).of("2", "乙", "ｼｹﾝｱﾑﾛ錠").by(GivenDrug.OTHER);
    assertEquals(
        Set.of(clinic, other),
        DuplicateRule.within(
                List.of(clinic, other),
                one -> MedicationReading.of(one, ListedMedicines.NONE, TODAY),
                TODAY,
                false)
            .now());
  }

  @ParameterizedTest
  @CsvSource({"28,true,true", "27,false,true", "20,false,false"})
  void whatOverlappedBeforeIsToldApart(String days, boolean now, boolean ever) {
    // 28 days from 10-26 end on 11-22; the other one begins on 11-15
    GivenDrug clinic = GivenDrug.tablet(0, LocalDate.of(2026, 10, 26)).taken("21", "1", days);
    GivenDrug other = GivenDrug.tablet(1, LocalDate.of(2026, 11, 15)).by(GivenDrug.OTHER);
    var overlaps = within(false, clinic, other);
    assertEquals(now, overlaps.now().contains(clinic));
    assertEquals(ever && !now, overlaps.past().contains(clinic));
  }

  @Test
  void anotherRouteIsNoDuplicate() {
    GivenDrug oral = GivenDrug.tablet(0, TODAY).of("x", "甲", "シケン");
    GivenDrug external =
        GivenDrug.tablet(1, TODAY).of("x", "乙", "シケン").taken("23", "7", "1").by(GivenDrug.OTHER);
    assertEquals(Set.of(), within(false, oral, external).now());
  }

  @Test
  void aGenericDispensedForWhatWasPrescribedIsNoDuplicate() {
    GivenDrug prescribed =
        GivenDrug.tablet(0, TODAY.minusDays(2))
            .of("699990001", "甲", "シケンアムロ錠")
            .from(MedicationSource.PRESCRIBED);
    GivenDrug dispensed =
        GivenDrug.tablet(1, TODAY.minusDays(2))
            .of("699990002", "乙", "シケンアムロ錠")
            .from(MedicationSource.DISPENSED);
    assertEquals(Set.of(), within(true, prescribed, dispensed).now());
    GivenDrug nobody = dispensed.by(null);
    assertEquals(Set.of(), within(false, prescribed, nobody).now(), "who prescribed is not said");
  }

  @Test
  void whatCannotBeComparedTakesNoPart() {
    GivenDrug plain = GivenDrug.tablet(0, TODAY);
    for (GivenDrug odd :
        List.of(
            plain.of(null, "シケンスタチン錠２．５ｍｇ「試験」", "シケンスタチン錠"),
            plain.on("202611", null, null),
            GivenDrug.tablet(0, TODAY.plusDays(1)))) {
      assertFalse(
          DuplicateRule.isDuplicate(
              reading(odd), reading(GivenDrug.tablet(1, TODAY).by(GivenDrug.OTHER)), true));
    }
  }

  /** However it is swept, a history says what each of its pairs says. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHistoryIsComparedAsEachOfItsPairs(boolean sameInstitution) {
    Random chance = new Random(20261122);
    String[] institutions = {GivenDrug.CLINIC, GivenDrug.OTHER, null};
    MedicationSource[] sources = MedicationSource.values();
    int found = 0;
    for (int history = 0; history < 100; history++) {
      GivenDrug[] drugs = new GivenDrug[8];
      for (int place = 0; place < drugs.length; place++) {
        drugs[place] =
            GivenDrug.tablet(place, TODAY.plusDays(2 - chance.nextInt(60)))
                .from(sources[chance.nextInt(sources.length)])
                .by(institutions[chance.nextInt(institutions.length)])
                .taken("21", "1", "" + (1 + chance.nextInt(20)));
      }
      DuplicateRule.Overlaps<GivenDrug> pairs = ofPairs(sameInstitution, drugs);
      assertEquals(pairs, within(sameInstitution, drugs));
      found += pairs.now().size() + pairs.past().size();
    }
    assertTrue(found > 0);
  }

  private static DuplicateRule.Overlaps<GivenDrug> ofPairs(boolean same, GivenDrug... drugs) {
    Set<GivenDrug> now = new HashSet<>();
    Set<GivenDrug> past = new HashSet<>();
    for (GivenDrug one : drugs) {
      for (GivenDrug other : drugs) {
        MedicationReading first = reading(one);
        MedicationReading second = reading(other);
        if (one != other && DuplicateRule.isDuplicate(first, second, same)) {
          boolean both = first.period().contains(TODAY) && second.period().contains(TODAY);
          (both ? now : past).add(one);
        }
      }
    }
    past.removeAll(now);
    return new DuplicateRule.Overlaps<>(now, past);
  }

  @Test
  void aLineThatIsAloneIsNoDuplicate() {
    assertTrue(within(true, GivenDrug.tablet(0, TODAY)).now().isEmpty());
  }

  private static DuplicateRule.Overlaps<GivenDrug> within(boolean same, GivenDrug... drugs) {
    return DuplicateRule.within(List.of(drugs), DuplicateRuleTest::reading, TODAY, same);
  }

  private static MedicationReading reading(GivenDrug drug) {
    return MedicationReading.of(drug, MASTER, TODAY);
  }

  private static List<GivenDrug> past() {
    JsonArray past = sample().getJsonArray("past");
    List<GivenDrug> drugs = new ArrayList<>();
    for (JsonObject one : past.getValuesAs(JsonObject.class)) {
      drugs.add(entry(drugs.size(), one, LocalDate.parse(one.getString("date"))));
    }
    return drugs;
  }

  private static GivenDrug entry(int place, JsonObject one, LocalDate day) {
    String kind = one.getBoolean("asNeeded", false) ? "22" : KINDS.get(one.getString("route"));
    String days = one.isNull("days") ? "10" : "" + one.getInt("days");
    return GivenDrug.tablet(place, day)
        .from(
            "Sh".equals(one.getString("source", ""))
                ? MedicationSource.PRESCRIBED
                : MedicationSource.DISPENSED)
        .of(one.getString("rece"), "シケン", "シケン")
        .by(one.getString("institution", OWN))
        .taken(kind, "1", days);
  }

  private static JsonObject sample() {
    var stream =
        DuplicateRuleTest.class.getResourceAsStream("/clinical-samples/duplicate-check-cases.json");
    try (var reader = Json.createReader(stream)) {
      return reader.readObject();
    }
  }
}
