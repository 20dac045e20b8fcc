package jp.madoguchi.web.medical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.checkup.CheckupConclusion;
import jp.madoguchi.checkup.CheckupKey;
import jp.madoguchi.checkup.CheckupValue;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.MeasuredNumber;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.CheckupRow;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
import jp.madoguchi.clinical.ProcedureSubject;
import jp.madoguchi.clinical.SurgerySheet;
import jp.madoguchi.clinical.TreatedProcedure;
import jp.madoguchi.clinical.TreatingInstitution;
import jp.madoguchi.clinical.TreatmentClass;
import jp.madoguchi.clinical.TreatmentMark;
import jp.madoguchi.clinical.TreatmentSheet;
import jp.madoguchi.medication.AdministrationRoute;
import jp.madoguchi.medication.IngredientKey;
import jp.madoguchi.medication.IngredientKey.KeyBasis;
import jp.madoguchi.medication.MedicationMark;
import jp.madoguchi.medication.MedicationReading;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.medication.SupplyPeriod;
import jp.madoguchi.medicine.MedicineHistoryResult;

/** Sheets of an invented patient: full, empty, and with whatever text. */
public final class PrintedSheets {
  static final Instant FETCHED = Instant.parse("2026-11-24T00:20:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private PrintedSheets() {}

  /** One result, as the conclusion of a checkup needs it. */
  private record Result(LocalDate day, String code, String value, String unit)
      implements CheckupValue {
    @Override
    public int exam() {
      return 0;
    }

    @Override
    public String name() {
      return code;
    }

    @Override
    public String type() {
      return "PQ";
    }

    @Override
    public String words() {
      return null;
    }
  }

  public static CheckupSheet noCheckups() {
    return new CheckupSheet(FETCHED, List.of(), Set.of(), List.of(), List.of(), List.of());
  }

  /**
   * @param years one checkup in each
   * @param text of a finding
   */
  public static CheckupSheet checkups(int years, String text) {
    List<LocalDate> dates = new ArrayList<>();
    List<CheckupConclusion> conclusions = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      LocalDate day = LocalDate.of(2026 - i, 6, 1 + i);
      dates.add(day);
      conclusions.add(
          CheckupConclusion.of(
              List.of(
                  new Result(day, "8A065000002391901", "" + (52 + 7 * i) + ".3", "ml/min/1.73m2"),
                  new Result(day, "9N016160100000001", "91.0", "cm")),
              "1",
              LocalDate.of(1968, 4, 15)));
    }
    List<CheckupRow> rows = new ArrayList<>();
    rows.add(measured("8A065000002391901", "eGFR", "ml/min/1.73m2", "<60", "<45", years, 52.3, 7));
    rows.add(
        measured("3D046000001906202", "HbA1c(NGSP値)", "%", ">=5.6", ">=6.5", years, 8.1, -0.4));
    rows.add(measured("9A755000000000001", "収縮期血圧", "mmHg", ">=130", ">=140", years, 142, -3));
    rows.add(measured("9A765000000000001", "拡張期血圧", "mmHg", ">=85", ">=90", years, 78, 1));
    rows.add(measured("3F077000002327101", "LDLコレステロール", "mg/dl", ">=120", ">=140", years, 131, 4));
    rows.add(measured("9N011000000000001", "BMI", "kg/m2", ">=25", "", years, 26.4, 0));
    rows.add(own(years));
    rows.add(
        new CheckupRow(
            "検査",
            ReadingGroup.LIPIDS,
            "hdl",
            "HDLコレステロール",
            "mg/dl",
            JudgementLimits.NONE,
            cells(years, new Cell("45 / 39", JudgementLevel.NONE, null))));
    rows.add(marked("3B035000002327201", "GOT(AST)", "U/l", ResultMark.NOT_DONE, years));
    rows.add(marked("3F015000002327101", "空腹時中性脂肪", "mg/dl", ResultMark.ABOVE_RANGE, years));
    rows.add(marked("3C015000002327101", "血清クレアチニン", "mg/dl", ResultMark.NOT_MEASURABLE, years));
    rows.add(
        new CheckupRow(
            "その他",
            ReadingGroup.FINDINGS,
            "9N511",
            "医師の診断(判定)",
            "",
            JudgementLimits.NONE,
            cells(years, new Cell(text, JudgementLevel.NONE, null, null, "9N511000000000049"))));
    rows.add(
        new CheckupRow(
            "質問票",
            ReadingGroup.QUESTIONNAIRE,
            "9N736",
            "喫煙",
            "",
            JudgementLimits.NONE,
            cells(years, new Cell("いいえ", JudgementLevel.NONE, null))));
    return new CheckupSheet(
        FETCHED,
        dates,
        Set.of(),
        rows,
        conclusions,
        List.of(new CheckupSheet.UnplacedResult(null, "項目コードなし", "12.5", "mg/dl")));
  }

  private static CheckupRow own(int years) {
    return new CheckupRow(
        "検査",
        ReadingGroup.KIDNEY,
        CheckupSheet.KIDNEY_STAGE,
        "GFR区分(CKD重症度分類)",
        "",
        JudgementLimits.NONE,
        cells(years, new Cell("G3a", JudgementLevel.NONE, null)));
  }

  private static List<Cell> cells(int years, Cell newest) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      cells.add(i == 1 ? null : newest);
    }
    return cells;
  }

  private static CheckupRow measured(
      String code,
      String item,
      String unit,
      String guide,
      String refer,
      int years,
      double newest,
      double step) {
    JudgementLimits limits =
        new JudgementLimits(ThresholdLimit.of(guide), ThresholdLimit.of(refer));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      String text =
          BigDecimal.valueOf(newest + step * i)
              .setScale(1, java.math.RoundingMode.HALF_UP)
              .toString();
      cells.add(
          new Cell(
              text,
              limits.level(MeasuredNumber.of(text).orElseThrow()),
              i == 0 ? "可視吸光光度法" : null,
              null,
              code));
    }
    return new CheckupRow(
        "検査", ReadingGroup.of(code), CheckupKey.of(code).group(), item, unit, limits, cells);
  }

  private static CheckupRow marked(
      String code, String item, String unit, ResultMark mark, int years) {
    return new CheckupRow(
        "検査",
        ReadingGroup.of(code),
        CheckupKey.of(code).group(),
        item,
        unit,
        JudgementLimits.NONE,
        cells(years, new Cell("", JudgementLevel.NONE, null, mark, code)));
  }

  public static DrugSheet noDrugs() {
    return new DrugSheet(FETCHED, null, null, null, false, List.of());
  }

  /** Two supplies of one ingredient run, one is told twice, one has no code. */
  public static DrugSheet drugs(int lines, String name) {
    List<DispensingLine> all = new ArrayList<>();
    all.add(line(0, name, "試験総合病院", TODAY.minusDays(10), "ロスバスタチン", false));
    all.add(line(1, "試験スタチン錠２．５ｍｇ", "架空内科医院", TODAY.minusDays(4), "ロスバスタチン", false));
    all.add(line(2, name, "試験総合病院", TODAY.minusDays(10), "ロスバスタチン", true));
    for (int i = 3; i < lines; i++) {
      String ingredient = "試験成分" + i % 12;
      all.add(
          line(
              i,
              ingredient + "錠10mg「試験」",
              "架空クリニック" + i % 5,
              TODAY.minusDays(11L + i),
              ingredient,
              false));
    }
    return new DrugSheet(
        FETCHED, "2026-09", LocalDate.of(2026, 11, 20), null, true, all, MedicineHistoryResult.OFF);
  }

  private static DispensingLine line(
      int place, String drug, String institution, LocalDate day, String ingredient, boolean twice) {
    MedicationSource source =
        twice
            ? MedicationSource.PRESCRIBED
            : place == 1 ? MedicationSource.DISPENSED : MedicationSource.CLAIM;
    MedicationReading reading =
        new MedicationReading(
            source,
            new IngredientKey(KeyBasis.INGREDIENT_NAME, ingredient, AdministrationRoute.ORAL),
            institution,
            day,
            null,
            new SupplyPeriod(day, day.plusDays(27), true),
            true,
            place == 1 ? Set.of(MedicationMark.NOT_LISTED) : Set.of());
    return new DispensingLine(
        place,
        source,
        day,
        institution,
        "試験薬局",
        drug,
        "62000%04d".formatted(place),
        ingredient,
        "1",
        "錠",
        "１日１回朝食後",
        "28",
        "21",
        reading,
        twice,
        place % 2 == 0);
  }

  public static TreatmentSheet treatments(int lines, String name) {
    return new TreatmentSheet(FETCHED, "2026-09", true, procedures(lines, name, false));
  }

  public static SurgerySheet surgeries(int lines, String name) {
    return new SurgerySheet(FETCHED, "2026-09", true, procedures(lines, name, true));
  }

  private static List<TreatedProcedure> procedures(int lines, String name, boolean surgery) {
    List<TreatedProcedure> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      LocalDate day = TODAY.minusDays(20L + i);
      TreatmentClass kind =
          surgery
              ? (i % 2 == 0 ? TreatmentClass.SURGERY : TreatmentClass.ANAESTHESIA)
              : (i % 3 == 0 ? TreatmentClass.IMAGING : TreatmentClass.PROCEDURE);
      all.add(
          new TreatedProcedure(
              i,
              day,
              YearMonth.from(day),
              new TreatingInstitution("9910000011", i % 2 == 0 ? "試験総合病院" : "", i % 2 == 0),
              kind,
              surgery ? "50" : "40",
              i % 4 == 0 ? "" : "1500%05d".formatted(i),
              i == 0 ? name : "試験処置" + i,
              "1",
              "",
              "2",
              i == 1 ? ProcedureSubject.TRANSPLANT : null,
              i % 4 == 0 ? Set.of(TreatmentMark.WITHOUT_CODE) : Set.of()));
    }
    return all;
  }
}
