package jp.madoguchi.clinical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.medication.ListedMedicines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line says what is wrong with it, and none is dropped. */
class ProcedureReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final SheetContext CONTEXT =
      new SheetContext(TODAY, Set.of("9910000011"), ListedMedicines.NONE);
  private static final SheetSubject SUBJECT = new SheetSubject("1", LocalDate.of(1968, 4, 15));

  record Line(
      int place,
      String month,
      LocalDate doneOn,
      String providerCode,
      String providerName,
      String kindCode,
      String procedureCode,
      String procedure,
      String quantity,
      String unit,
      String times)
      implements ProcedureEntry {}

  private static List<TreatedProcedure> read(Line... lines) {
    return ProcedureReading.of(List.of(lines), SUBJECT, CONTEXT);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "199990004, 管理料, 13, 2026-03-02, 1, 1, ''",
        "１９９９９０００４, 管理料, １３, 2026-03-02, １, １, ''",
        "199990004, 管理料, 13, 2026-03-02, -, -, ''",
        "-, 管理料, 13, 2026-03-02, 1, 1, WITHOUT_CODE",
        "19999, 管理料, 13, 2026-03-02, 1, 1, CODE_DOUBTFUL",
        "199990004, -, 13, 2026-03-02, 1, 1, WITHOUT_NAME",
        "199990004, 管理料, 13, -, 1, 1, UNDATED",
        "199990004, 管理料, 13, 2026-11-24, 1, 1, ''",
        "199990004, 管理料, 13, 2026-11-25, 1, 1, FUTURE_DATE",
        "199990004, 管理料, 13, 1968-04-14, 1, 1, BEFORE_BIRTH",
        "199990004, 管理料, 77, 2026-03-02, 1, 1, CLASS_UNKNOWN",
        "199990004, 管理料, 13, 2026-03-02, 0, 1, QUANTITY_DOUBTFUL",
        "199990004, 管理料, 13, 2026-03-02, 9999, 999, ''",
        "199990004, 管理料, 13, 2026-03-02, 9999.1, 1000, QUANTITY_DOUBTFUL TIMES_DOUBTFUL",
        "199990004, 管理料, 13, 2026-03-02, -1, 0.5, QUANTITY_DOUBTFUL TIMES_DOUBTFUL",
        "-, -, -, -, x, x, WITHOUT_CODE WITHOUT_NAME UNDATED CLASS_UNKNOWN QUANTITY_DOUBTFUL"
            + " TIMES_DOUBTFUL",
      })
  void saysWhatIsWrong(
      String code,
      String name,
      String kind,
      LocalDate day,
      String quantity,
      String times,
      String marks) {
    TreatedProcedure one =
        read(new Line(0, "202603", day, "9910000011", "院", kind, code, name, quantity, "", times))
            .get(0);
    Set<TreatmentMark> expected = EnumSet.noneOf(TreatmentMark.class);
    Arrays.stream(marks.split(" "))
        .filter(mark -> !mark.isEmpty())
        .map(TreatmentMark::valueOf)
        .forEach(expected::add);
    assertEquals(expected, one.marks());
  }

  @Test
  void aMonthToComeIsAsDoubtfulAsADay() {
    TreatedProcedure one =
        read(new Line(0, "202612", null, null, null, "13", "199990004", "管理料", null, null, null))
            .get(0);
    assertEquals(EnumSet.of(TreatmentMark.UNDATED, TreatmentMark.FUTURE_DATE), one.marks());
    assertEquals(YearMonth.of(2026, 12), one.period());
  }

  @Test
  void theNewestComesFirstAndWhatCannotBeLast() {
    List<Integer> places =
        read(
                line(0, "202603", LocalDate.of(2026, 3, 2)),
                line(1, "209912", LocalDate.of(2099, 12, 31)),
                line(2, null, null),
                line(3, "202605", null),
                line(4, "202605", LocalDate.of(2026, 5, 9)))
            .stream()
            .map(TreatedProcedure::place)
            .toList();
    assertEquals(List.of(4, 3, 0, 2, 1), places);
  }

  @Test
  void theNameOfALineWithoutOneIsItsCode() {
    assertEquals(
        "199990004",
        read(new Line(0, null, null, null, null, null, "199990004", " ", null, null, null))
            .get(0)
            .name());
  }

  @Test
  void receiptsReachToTheLastMonthThatCanBe() {
    assertEquals(
        "2026-05",
        ProcedureReading.claimsUntil(
            List.of(line(0, "202605", null), line(1, "209912", null), line(2, "2026", null)),
            CONTEXT));
    assertNull(ProcedureReading.claimsUntil(List.of(), CONTEXT));
  }

  @Test
  void ownIsSaidByTheCode() {
    assertEquals(true, read(line(0, null, null)).get(0).institution().own());
  }

  private static Line line(int place, String month, LocalDate day) {
    return new Line(place, month, day, "9910000011", "院", "13", "199990004", "管理料", "1", "", "1");
  }
}
