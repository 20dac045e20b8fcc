package jp.madoguchi.terminal.virtual.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualPopulationTest {
  private static final int PEOPLE = 300_000;
  private static final Pattern MY_NUMBER = Pattern.compile("\\d{12}");
  private static final List<Map<String, Integer>> COUNTS = List.of(counted(1), counted(20261124));

  private static Map<String, Integer> counted(long seed) {
    VirtualPopulation population = VirtualPopulation.of(seed, PEOPLE);
    Map<String, Integer> counts = new HashMap<>();
    for (int number = 1; number <= PEOPLE; number++) {
      VirtualPerson person = population.person(number);
      counts.merge(person.story().name(), 1, Integer::sum);
      counts.merge("late elderly", person.coverage().lateElderly() ? 1 : 0, Integer::sum);
      counts.merge("limit", person.limit() == null ? 0 : 1, Integer::sum);
      counts.merge("family", "2".equals(person.coverage().family()) ? 1 : 0, Integer::sum);
    }
    return counts;
  }

  @Test
  void theSameSeedGivesTheSamePeople() {
    VirtualPopulation one = VirtualPopulation.of(7, 500);
    VirtualPopulation other = VirtualPopulation.of(7, 800);
    assertEquals(one.people(0, 500), other.people(0, 500));
    assertNotEquals(one.people(100, 50), VirtualPopulation.of(8, 500).people(100, 50));
  }

  @Test
  void theStoriesComeFirst() {
    List<Story> stories =
        VirtualPopulation.of(1, 200).people(0, 12).stream().map(VirtualPerson::story).toList();
    assertEquals(
        List.of(
            Story.VALID,
            Story.RATIO_CHANGED,
            Story.NEW_INSURER,
            Story.LOST,
            Story.NOT_FOUND,
            Story.MULTIPLE,
            Story.SYSTEM_ERROR,
            Story.MASKED_NAME,
            Story.LATE_ELDERLY,
            Story.INSURANCE_AND_AID,
            Story.ELIGIBILITY_ONLY,
            Story.LONG_NAME),
        stories);
    assertEquals(40, HandMade.people().size());
  }

  @Test
  void everyStoryButTheOrdinaryOneIsTold() {
    List<Story> told = HandMade.people().stream().map(VirtualPerson::story).toList();
    for (Story story : Story.values()) {
      assertEquals(story != Story.ORDINARY, told.contains(story), story.name());
    }
  }

  @Test
  void aLargePopulationHasEveryKindOfVisitAndNobodyTwice() {
    VirtualPopulation population = VirtualPopulation.of(3, 20_000);
    List<Story> stories =
        IntStream.rangeClosed(41, 20_000)
            .mapToObj(number -> population.person(number).story())
            .toList();
    for (Story story :
        List.of(
            Story.ORDINARY,
            Story.LATE_ELDERLY,
            Story.NEW_INSURER,
            Story.MASKED_NAME,
            Story.FIRST_VISIT,
            Story.RATIO_CHANGED,
            Story.NOT_FOUND,
            Story.LOST)) {
      assertTrue(stories.contains(story), story.name());
    }
    for (int number = 41; number <= 20_000; number++) {
      Coverage coverage = population.person(number).coverage();
      List<VirtualPerson> insured =
          population.insuredUnder(coverage.insurerNumber(), coverage.symbol(), coverage.number());
      assertEquals(1, insured.size());
      assertEquals(number, insured.get(0).number());
    }
  }

  /** Per mille of 300,000 people, with what chance may make of it. */
  @ParameterizedTest
  @CsvSource({
    "FIRST_VISIT, 57, 63",
    "NEW_INSURER, 18, 27",
    "MOVED, 13, 17",
    "LOST, 8, 12",
    "MASKED_NAME, 8, 12",
    "NOT_FOUND, 4, 6",
    "MULTIPLE, 4, 6",
    "AID_ONLY, 14, 22",
    "INSURANCE_AND_AID, 5, 10",
    "AID_UNREGISTERED, 2, 4",
    "OTHER_NAME, 3, 5",
    "ADDRESS_HIDDEN, 3, 5",
    "WITH_NOTE, 2, 4",
    "DECEASED, 2, 4",
    "PERSON_ERROR, 2, 4",
    "RATIO_CHANGED, 1, 4",
  })
  void aHospitalOfAnySeedHasEveryKindOfPersonInItsShare(Story story, int least, int most) {
    for (Map<String, Integer> counts : COUNTS) {
      int share = counts.getOrDefault(story.name(), 0) * 1000 / PEOPLE;
      assertTrue(share >= least && share <= most, story + ": " + share + " per mille");
    }
  }

  @ParameterizedTest
  @CsvSource({"late elderly, 200, 245", "limit, 250, 450", "family, 350, 410"})
  void agesLimitsAndFamiliesAreMixed(String what, int least, int most) {
    for (Map<String, Integer> counts : COUNTS) {
      int share = counts.get(what) * 1000 / PEOPLE;
      assertTrue(share >= least && share <= most, what + ": " + share + " per mille");
    }
  }

  @Test
  void numbersHaveTheirCheckDigitsAndNobodyHasAMyNumber() {
    VirtualPopulation population = VirtualPopulation.of(5, 50_000);
    for (int number = HandMade.people().size() + 1; number <= population.size(); number++) {
      VirtualPerson person = population.person(number);
      Coverage coverage = person.coverage();
      assertTrue(Insurers.hasValidCheckDigit(coverage.insurerNumber()));
      if (coverage.lateElderly() || coverage.card().equals("A1")) {
        assertTrue(Insurers.hasValidCheckDigit(coverage.number()), coverage.number());
      }
      if (person.aidNumber() != null) {
        assertTrue(Insurers.hasValidCheckDigit(person.aidNumber()), person.aidNumber());
      }
      String everything =
          String.join("|", person.name(), person.postalCode(), String.valueOf(person.address()))
              + coverage
              + person.onFile();
      assertFalse(MY_NUMBER.matcher(everything).find(), everything);
    }
  }

  @Test
  void everyCharacterCanTravelInShiftJis() {
    CharsetEncoder windows = Charset.forName("windows-31j").newEncoder();
    VirtualPopulation population = VirtualPopulation.of(1, 3000);
    for (int number = 1; number <= population.size(); number++) {
      VirtualPerson person = population.person(number);
      assertTrue(windows.canEncode(person.name()), person.name());
      assertTrue(windows.canEncode(String.valueOf(person.address())), person.address());
      assertTrue(Kana.half(person.kana()).matches("[ｦ-ﾟ ]+"), person.kana());
    }
  }

  @Test
  void everyInsurerHasAValidCheckDigitAndIsOfTheFictionalPrefecture() {
    for (String insurer : Insurers.all()) {
      assertTrue(Insurers.hasValidCheckDigit(insurer), insurer);
      assertEquals("99", insurer.substring(insurer.length() - 6, insurer.length() - 4));
    }
    assertTrue(Insurers.hasValidCheckDigit("33120015"));
    assertFalse(Insurers.hasValidCheckDigit("33120016"));
    VirtualPopulation population = VirtualPopulation.of(1, 1000);
    for (VirtualPerson person : population.people(0, 1000)) {
      assertTrue(Insurers.hasValidCheckDigit(person.coverage().insurerNumber()));
      assertNotEquals("架空保険者", Insurers.nameOf(person.coverage().insurerNumber()));
    }
  }

  @Test
  void numbersAreFoundWhateverTheirWidthSpacesAndZeros() {
    VirtualPopulation population = VirtualPopulation.of(1, 50);
    for (String[] asked :
        new String[][] {
          {"06990014", "12", "345"}, {"06990014", "１２", "0345"}, {"06990014", " 12", "３４５"}
        }) {
      List<VirtualPerson> insured = population.insuredUnder(asked[0], asked[1], asked[2]);
      assertEquals(List.of(1, 31, 32), insured.stream().map(VirtualPerson::number).toList());
    }
    assertEquals(1, population.insuredUnder("  990010", "見本12", "20001").size());
    assertEquals(List.of(), population.insuredUnder("06990014", "13", "345"));
  }

  @ParameterizedTest
  @CsvSource({"8, 8", "00000008, 8", "MASKED_NAME, 8", "VALID, 1", "50, 50"})
  void peopleAreFoundByNumberPatientNumberAndStory(String key, int number) {
    assertEquals(number, VirtualPopulation.of(1, 50).find(key).orElseThrow().number());
  }

  @ParameterizedTest
  @CsvSource({"0", "51", "NOBODY", "''", "-1", "999999999"})
  void nobodyIsFoundByAnotherKey(String key) {
    assertTrue(VirtualPopulation.of(1, 50).find(key).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "シケン　タロウ, ｼｹﾝ ﾀﾛｳ",
    "ヤマザキ　ヴァネッサ, ﾔﾏｻﾞｷ ｳﾞｧﾈｯｻ",
    "パーク　ジョン, ﾊﾟｰｸ ｼﾞｮﾝ",
  })
  void kanaOfMessagesIsHalfWidth(String full, String half) {
    assertEquals(half, Kana.half(full));
  }
}
