package jp.madoguchi.web.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.checkup.JudgementLevel;
import jp.madoguchi.checkup.JudgementLimits;
import jp.madoguchi.checkup.ReadingGroup;
import jp.madoguchi.checkup.ResultMark;
import jp.madoguchi.checkup.ThresholdLimit;
import jp.madoguchi.clinical.CheckupSheet;
import jp.madoguchi.clinical.CheckupSheet.Cell;
import jp.madoguchi.clinical.CheckupSheet.CheckupRow;
import jp.madoguchi.clinical.DrugSheet;
import jp.madoguchi.clinical.DrugSheet.DispensingLine;
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

/** Sheets with one text in every place that takes a text, and dates of which a part is known. */
final class OddSheets {
  private static final Instant FETCHED = Instant.parse("2026-11-24T00:20:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

  private OddSheets() {}

  /** Each mark once, then a plain value, in a known unit and in one that is the text. */
  static CheckupSheet checkups(String text) {
    List<ResultMark> marks = new ArrayList<>(Arrays.asList(ResultMark.values()));
    marks.add(null);
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      dates.add(DAY.minusYears(i));
    }
    JudgementLimits limits = new JudgementLimits(ThresholdLimit.of("<60"), null);
    List<CheckupRow> rows = new ArrayList<>();
    List<Cell> cells =
        marks.stream().map(mark -> new Cell(text, JudgementLevel.GUIDE, text, mark, text)).toList();
    rows.add(new CheckupRow(text, ReadingGroup.KIDNEY, text, text, "万/mm3", limits, cells));
    for (ReadingGroup group : ReadingGroup.values()) {
      String unit = group.ordinal() % 2 == 0 ? text : "万/mm3";
      Cell number = new Cell("１２.5", JudgementLevel.REFER, text, null, null);
      rows.add(new CheckupRow(text, group, text, text, unit, limits, List.of(number)));
    }
    return new CheckupSheet(FETCHED, dates, Set.of(DAY), rows, List.of(), List.of());
  }

  static DrugSheet drugs(String text) {
    List<DispensingLine> all = new ArrayList<>();
    List<SupplyPeriod> periods = new ArrayList<>();
    periods.add(null);
    periods.add(new SupplyPeriod(DAY, DAY.plusDays(13), false));
    periods.add(new SupplyPeriod(DAY, DAY, true));
    String[] kinds = {"21", text, null};
    for (MedicationSource source : MedicationSource.values()) {
      for (SupplyPeriod period : periods) {
        int place = all.size();
        LocalDate day = place % 2 == 0 ? DAY : null;
        all.add(line(place, text, source, period, day, kinds[place % 3]));
        all.add(line(place + 1, text, source, period, day, "21"));
      }
    }
    return new DrugSheet(FETCHED, null, null, null, false, all);
  }

  private static DispensingLine line(
      int place,
      String text,
      MedicationSource source,
      SupplyPeriod period,
      LocalDate day,
      String kind) {
    MedicationReading reading =
        new MedicationReading(
            source,
            new IngredientKey(KeyBasis.INGREDIENT_NAME, "試験成分", AdministrationRoute.ORAL),
            text,
            day,
            null,
            period,
            true,
            EnumSet.allOf(MedicationMark.class));
    return new DispensingLine(
        place, source, day, text, text, text, text, text, text, text, text, text, kind, reading,
        true, true);
  }

  static TreatmentSheet treatments(String text) {
    List<TreatedProcedure> all = new ArrayList<>();
    for (TreatmentClass kind : TreatmentClass.values()) {
      int place = all.size();
      YearMonth month = place % 3 == 0 ? null : YearMonth.from(DAY);
      all.add(procedure(place, text, kind, place % 3 == 2 ? DAY : null, month));
    }
    return new TreatmentSheet(FETCHED, null, false, all);
  }

  private static TreatedProcedure procedure(
      int place, String text, TreatmentClass kind, LocalDate day, YearMonth month) {
    return new TreatedProcedure(
        place,
        day,
        month,
        new TreatingInstitution(text, text, false),
        kind,
        text,
        text,
        text,
        text,
        text,
        text,
        null,
        place % 2 == 0 ? EnumSet.allOf(TreatmentMark.class) : Set.of());
  }
}
