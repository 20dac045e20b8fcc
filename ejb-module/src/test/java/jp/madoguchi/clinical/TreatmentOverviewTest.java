package jp.madoguchi.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.clinical.TreatingInstitution.InstitutionSector;
import jp.madoguchi.requirements.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentOverviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final TreatingInstitution HOSPITAL =
      new TreatingInstitution("9910000011", "試験総合病院", false);
  private static final TreatingInstitution CLINIC =
      new TreatingInstitution("9910000022", "試験内科クリニック", true);

  private static TreatedProcedure done(
      int place, LocalDate day, TreatingInstitution where, String kind, String name) {
    TreatmentClass of = TreatmentClass.of(kind);
    return new TreatedProcedure(
        place,
        day,
        day == null ? null : YearMonth.from(day),
        where,
        of,
        kind,
        "199990001",
        name,
        "1",
        "",
        "1",
        ProcedureSubject.of(of, name),
        day == null
            ? Set.of(TreatmentMark.UNDATED)
            : day.isAfter(TODAY) ? Set.of(TreatmentMark.FUTURE_DATE) : Set.of());
  }

  private static TreatmentSheet sheet(List<TreatedProcedure> lines) {
    return new TreatmentSheet(Instant.EPOCH, "2026-09", true, lines);
  }

  private static TreatmentSheet sheet(TreatedProcedure... lines) {
    return sheet(List.of(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "50, SURGERY, true",
    "５０, SURGERY, true",
    "' 54 ', ANAESTHESIA, true",
    "40, PROCEDURE, false",
    "92, INPATIENT, false",
    "33, INJECTION, false",
    "51, UNKNOWN, false",
    "5, UNKNOWN, false",
    "'', UNKNOWN, false",
    ", UNKNOWN, false",
  })
  void theClassIsReadFromItsCode(String code, TreatmentClass kind, boolean surgical) {
    assertEquals(kind, TreatmentClass.of(code));
    assertEquals(surgical, kind.isSurgical());
  }

  @Proves({"MI-07", "SC-13"})
  @ParameterizedTest
  @CsvSource({
    "40, 人工腎臓（慢性維持透析）（４時間未満）, DIALYSIS",
    "14, 在宅自己腹膜灌流指導管理料, DIALYSIS",
    "40, 連続携行式腹膜灌流, DIALYSIS",
    "50, 生体腎移植術, TRANSPLANT",
    "13, 移植後患者指導管理料, TRANSPLANT",
    "70, ＣＴ撮影, IMAGING",
    "40, 創傷処置, ",
    "50, 内シャント設置術, ",
    "40, , ",
  })
  void dialysisAndTransplantsAreToldByTheirNames(
      String code, String name, ProcedureSubject subject) {
    assertEquals(subject, ProcedureSubject.of(TreatmentClass.of(code), name));
  }

  @ParameterizedTest
  @CsvSource({
    "9910000011, MEDICAL",
    "9930000044, DENTAL",
    "9940000033, PHARMACY",
    "9950000033, UNSAID",
    "99100000, UNSAID",
    "'', UNSAID"
  })
  void theThirdDigitSaysWhatTheInstitutionIs(String code, InstitutionSector sector) {
    assertEquals(sector, new TreatingInstitution(code, "", false).sector());
  }

  @Test
  void oneDayAtOneInstitutionIsOneVisitWithSurgeryFirst() {
    LocalDate day = TODAY.minusDays(40);
    List<TreatmentVisit> visits =
        TreatmentOverview.of(
                sheet(
                    done(0, day, HOSPITAL, "92", "入院"),
                    done(1, day, CLINIC, "13", "管理料"),
                    done(2, day, HOSPITAL, "50", "胆嚢摘出術")),
                TODAY)
            .visits();
    assertEquals(2, visits.size());
    assertEquals(HOSPITAL, visits.get(0).institution());
    assertTrue(visits.get(0).inpatient());
    assertEquals(
        List.of("胆嚢摘出術", "入院"),
        visits.get(0).procedures().stream().map(TreatedProcedure::name).toList());
  }

  @Test
  void dialysisSaysWhenItWasLastAndHowOften() {
    List<TreatedProcedure> lines = new ArrayList<>();
    lines.add(done(90, LocalDate.of(2099, 1, 1), HOSPITAL, "40", "人工腎臓"));
    LocalDate last = LocalDate.of(2026, 9, 30);
    for (int i = 0; i < 40; i++) {
      lines.add(done(i, last.minusDays(i * 3L), HOSPITAL, "40", "人工腎臓"));
    }
    TreatmentOverview.DialysisCourse course = TreatmentOverview.of(sheet(lines), TODAY).dialysis();
    assertEquals(last, course.latest().date());
    assertEquals(31, course.days(), "from 2026-07-01 to 2026-09-30 every third day");
    assertNull(TreatmentOverview.of(sheet(), TODAY).dialysis());
  }

  @Test
  void whatHasNoDateOrAWrongOneIsInTheNewestWindow() {
    TreatmentSheet sheet =
        sheet(
            done(0, TODAY.minusMonths(2), CLINIC, "13", "a"),
            done(1, TODAY.minusMonths(14), CLINIC, "13", "b"),
            done(2, null, CLINIC, "13", "c"),
            done(3, LocalDate.of(2099, 1, 1), CLINIC, "13", "d"),
            done(4, TODAY.minusMonths(70), CLINIC, "13", "e"));
    TreatmentOverview overview = TreatmentOverview.of(sheet, TODAY);
    assertEquals(3, overview.lines());
    assertEquals(2, overview.marked());
    assertEquals(List.of(3, 1, 0, 0, 0, 5), overview.windows());
    assertEquals(
        5,
        TreatmentOverview.of(sheet, TODAY, new TreatmentFilter(TreatmentFilter.ALL, 0, 1)).lines());
  }

  @Test
  void anInstitutionIsChosenByItsPlaceAndTheRestIsCounted() {
    TreatmentSheet sheet =
        sheet(
            done(0, TODAY.minusMonths(2), HOSPITAL, "13", "a"),
            done(1, TODAY.minusMonths(3), CLINIC, "13", "b"),
            done(2, TODAY.minusMonths(4), CLINIC, "13", "c"));
    TreatmentOverview overview = TreatmentOverview.of(sheet, TODAY, new TreatmentFilter(0, 1, 1));
    assertEquals(CLINIC, overview.institutions().get(0).institution());
    assertEquals(2, overview.institutions().get(0).visits());
    assertEquals(2, overview.lines());
    assertEquals(1, overview.leftOut());
    assertEquals(0, TreatmentOverview.of(sheet, TODAY, new TreatmentFilter(0, 3, 1)).lines());
  }

  @Test
  void fiveHundredLinesAreTwoPartsAndNoneIsLost() {
    List<TreatedProcedure> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(done(i, TODAY.minusDays(i / 7), CLINIC, "13", "管理料" + i));
    }
    int seen = 0;
    for (int part = 1; part <= 2; part++) {
      TreatmentOverview overview =
          TreatmentOverview.of(sheet(lines), TODAY, new TreatmentFilter(0, 0, part));
      assertEquals(2, overview.parts());
      seen += overview.visits().stream().mapToInt(visit -> visit.procedures().size()).sum();
    }
    assertEquals(500, seen);
  }

  @Proves({"MI-07", "SC-14"})
  @Test
  void surgeryIsReadByDayAndInstitution() {
    LocalDate day = TODAY.minusDays(300);
    SurgeryOverview overview =
        SurgeryOverview.of(
            new SurgerySheet(
                Instant.EPOCH,
                "2026-09",
                true,
                List.of(
                    done(0, day, HOSPITAL, "54", "全身麻酔"), done(1, day, HOSPITAL, "50", "生体腎移植術"))));
    assertEquals(1, overview.operations().size());
    assertEquals("生体腎移植術", overview.operations().get(0).procedures().get(0).name());
    assertEquals(1, overview.transplants().size());
  }

  @ParameterizedTest
  @CsvSource({"-2, 0, 1", "5, 0, 1", "0, -1, 1", "0, 0, 0"})
  void whatNobodyOffersIsNoFilter(int period, int institution, int part) {
    assertThrows(
        IllegalArgumentException.class, () -> new TreatmentFilter(period, institution, part));
  }
}
