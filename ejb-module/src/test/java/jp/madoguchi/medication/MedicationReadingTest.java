package jp.madoguchi.medication;

import static jp.madoguchi.medication.GivenDrug.tablet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicationReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 2);
  private static final ListedMedicines MASTER = new SyntheticMaster();

  @ParameterizedTest
  @CsvSource({
    "21,28,2026-10-29,true",
    "21,1,2026-10-02,true",
    "21,２８,2026-10-29,true",
    "21,400,2027-11-05,true",
    "21,0,2026-10-15,false",
    "21,401,2026-10-15,false",
    "21,十,2026-10-15,false",
    "21,,2026-10-15,false",
    "22,10,2026-10-15,false",
    "23,1,2026-10-15,false",
    "33,1,2026-10-15,false",
    ",28,2026-10-15,false"
  })
  void aSupplyLastsItsDaysWithTheFirstAndElseFourteen(
      String kind, String times, LocalDate last, boolean computed) {
    SupplyPeriod period = read(tablet(0, DAY).taken(kind, "1", times)).period();
    assertEquals(DAY, period.first());
    assertEquals(last, period.last());
    assertEquals(computed, period.computed());
  }

  @Test
  void ingredientAndRouteAreTheFirstSevenCharactersOfTheListedCode() {
    IngredientKey brand = read(tablet(0, DAY).of("699990001", "甲", "a")).key();
    IngredientKey other = read(tablet(1, DAY).of("699990002", "乙", "b")).key();
    assertEquals(new IngredientKey(KeyBasis.CODE, "2179901", AdministrationRoute.ORAL), brand);
    assertEquals(brand, other);
  }

  /** Where the message itself carries a listed or generic code, no master is needed. */
  @ParameterizedTest
  @CsvSource({"2179901F1018", "2179901F1ZZZ", "２１７９９０１Ｆ１０１８"})
  void aListedCodeInTheMessageIsReadAsSuch(String code) {
    IngredientKey key =
        MedicationReading.of(tablet(0, DAY).of(code, "甲", "a"), ListedMedicines.NONE, TODAY).key();
    assertEquals(KeyBasis.CODE, key.basis());
    assertEquals("2179901", key.value());
  }

  @ParameterizedTest
  @CsvSource({
    // code, ingredient, master loaded, basis, marks
    "699999999,シケン,true,INGREDIENT_NAME,NOT_LISTED",
    "699999999,シケン,false,INGREDIENT_NAME,",
    "699999999,,false,UNIDENTIFIED,WITHOUT_INGREDIENT",
    ",シケン,false,UNIDENTIFIED,WITHOUT_CODE",
    "' ',シケン,true,UNIDENTIFIED,WITHOUT_CODE"
  })
  void whatHasNoCodeIsAGroupOfItsOwnWithAMark(
      String code, String ingredient, boolean loaded, KeyBasis basis, MedicationMark mark) {
    MedicationReading reading =
        MedicationReading.of(
            tablet(0, DAY).of(code, "シケン薬", ingredient),
            loaded ? MASTER : ListedMedicines.NONE,
            TODAY);
    assertEquals(basis, reading.key().basis());
    assertEquals(mark == null ? Set.of() : Set.of(mark), reading.marks());
    assertEquals(basis != KeyBasis.UNIDENTIFIED, reading.isComparable());
  }

  @Test
  void twoLinesOfWhichNothingIsSaidAreTwoGroups() {
    assertFalse(
        read(tablet(0, DAY).of(null, null, null))
            .key()
            .equals(read(tablet(1, DAY).of(null, " ", null)).key()));
  }

  @ParameterizedTest
  @CsvSource({
    "21,0,28,QUANTITY_UNREADABLE",
    "21,-1,28,QUANTITY_UNREADABLE",
    "21,10000,28,QUANTITY_UNREADABLE",
    "21,一,28,QUANTITY_UNREADABLE",
    "21,,28,QUANTITY_UNREADABLE",
    "21,9999,28,",
    "21,０．５,28,",
    "21,1,0,DAYS_UNREADABLE",
    "21,1,999,DAYS_UNREADABLE",
    "22,1,0,",
    "23,1,28,ROUTE_CONFLICT"
  })
  void whatIsWrongHasItsMark(String kind, String quantity, String days, MedicationMark mark) {
    assertEquals(
        mark == null ? Set.of() : Set.of(mark),
        read(tablet(0, DAY).taken(kind, quantity, days)).marks());
  }

  @Test
  void aFutureDayAndNoDayAreMarkedAndCountNowhere() {
    MedicationReading future = read(tablet(0, TODAY.plusDays(1)));
    assertEquals(Set.of(MedicationMark.FUTURE_DATE), future.marks());
    assertFalse(future.isTakenOn(TODAY.plusDays(1)));
    MedicationReading undated = read(tablet(0, DAY).on("202610", null, null));
    assertEquals(Set.of(MedicationMark.UNDATED), undated.marks());
    assertNull(undated.period());
    assertEquals(Set.of(), read(tablet(0, TODAY)).marks());
  }

  @Proves("MI-13")
  @Test
  void sixIngredientsAreManyAndWhatIsNoRegularDrugIsNotCounted() {
    List<MedicationReading> five =
        IntStream.range(0, 5).mapToObj(i -> read(tablet(i, TODAY).of("1", "x", "成分" + i))).toList();
    Polypharmacy counted = Polypharmacy.on(TODAY, five);
    assertEquals(5, counted.ingredients());
    assertFalse(counted.isMany());
    List<MedicationReading> more = new java.util.ArrayList<>(five);
    more.add(read(tablet(5, TODAY).of("1", "x", "成分0").by(GivenDrug.OTHER)));
    more.add(read(tablet(6, TODAY).taken("22", "1", "10")));
    more.add(read(tablet(7, TODAY).taken("23", "1", "1")));
    more.add(read(tablet(8, TODAY).of("1", "x", "成分8").taken("21", "1", "たくさん")));
    counted = Polypharmacy.on(TODAY, more);
    assertEquals(new Polypharmacy(5, 0, 1), counted);
    more.add(read(tablet(9, TODAY).of(null, "名だけの薬", null)));
    counted = Polypharmacy.on(TODAY, more);
    assertEquals(new Polypharmacy(6, 1, 1), counted);
    assertTrue(counted.isMany());
  }

  @Test
  void nothingOfAPersonIsInAText() {
    assertFalse(read(tablet(0, DAY)).toString().contains("シケン"));
  }

  private static MedicationReading read(GivenDrug drug) {
    return MedicationReading.of(drug, MASTER, TODAY);
  }
}
