package jp.madoguchi.clinical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.clinical.internal.DrugLine.Drug;
import jp.madoguchi.clinical.internal.DrugLine.Occasion;
import jp.madoguchi.medication.MedicationSource;
import jp.madoguchi.terminal.messages.CzDiDateInf;
import jp.madoguchi.terminal.messages.CzDiMonthInf;
import jp.madoguchi.terminal.messages.CzDrugInf;
import jp.madoguchi.terminal.messages.DiDateInf;
import jp.madoguchi.terminal.messages.DrugInf;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.MeTrMonthInf;
import jp.madoguchi.terminal.messages.MessageDate;
import jp.madoguchi.terminal.messages.MessageMonth;
import jp.madoguchi.terminal.messages.ShDrugInf;
import jp.madoguchi.terminal.messages.ShPrDateInf;
import jp.madoguchi.terminal.messages.ShPrMonthInf;

/**
 * The drug lines of a 薬剤情報 answer: its three parallel blocks as one list. 診療行為 (MeTrInf) is another
 * kind of information with a consent of its own and is not kept.
 */
final class DrugLines {
  private final String suffix;
  private final List<DrugLine> lines = new ArrayList<>();

  private DrugLines(String suffix) {
    this.suffix = suffix;
  }

  static List<DrugLine> of(String suffix, DrugResponse response) {
    DrugLines collected = new DrugLines(suffix);
    response.body().meTrMonthInf().forEach(collected::claims);
    response.body().czDiInf().forEach(collected::dispensed);
    response.body().shPrInf().forEach(collected::prescribed);
    return collected.lines;
  }

  private void claims(MeTrMonthInf month) {
    for (DiDateInf day : month.diDateInfs()) {
      Occasion occasion =
          new Occasion(
              MedicationSource.CLAIM,
              text(month.meTrMonth()),
              date(day.diDate()),
              date(day.prDate()),
              month.meTrDiHCd(),
              month.meTrDiHNm(),
              month.prlsHCd(),
              month.prlsHNm());
      for (DrugInf d : day.drugInfs()) {
        add(
            occasion,
            new Drug(
                d.meTrIdCl(),
                d.drugC(),
                d.drugN(),
                d.ingreN(),
                d.qua1(),
                d.unit(),
                d.usageN(),
                d.spInst(),
                d.times()));
      }
    }
  }

  private void dispensed(CzDiMonthInf month) {
    for (CzDiDateInf day : month.czDiDateInfs()) {
      Occasion occasion =
          new Occasion(
              MedicationSource.DISPENSED,
              text(month.czDiMonth()),
              date(day.czDiDate()),
              date(day.czPrDate()),
              month.czMeTrDiHCd(),
              month.czMeTrDiHNm(),
              month.czPrlsHCd(),
              month.czPrlsHNm());
      for (CzDrugInf d : day.czDrugInfs()) {
        add(
            occasion,
            new Drug(
                d.czUsageCl(),
                d.czDrugC(),
                d.czDrugN(),
                d.czIngreN(),
                d.czQua1(),
                d.czUnit(),
                d.czUsageN(),
                d.czSpInst(),
                d.czTimes()));
      }
    }
  }

  private void prescribed(ShPrMonthInf month) {
    for (ShPrDateInf day : month.shPrDateInfs()) {
      Occasion occasion =
          new Occasion(
              MedicationSource.PRESCRIBED,
              text(month.shPrMonth()),
              null,
              date(day.shPrDate()),
              month.shMeTrDiHCd(),
              month.shMeTrDiHNm(),
              month.shPrHCd(),
              month.shPrHNm());
      for (ShDrugInf d : day.shDrugInfs()) {
        add(
            occasion,
            new Drug(
                d.shUsageCl(),
                d.shDrugC(),
                d.shDrugN(),
                d.shIngreN(),
                d.shQua1(),
                d.shUnit(),
                d.shUsageN(),
                d.shSpInst(),
                d.shTimes()));
      }
    }
  }

  private void add(Occasion occasion, Drug drug) {
    lines.add(new DrugLine(suffix, lines.size(), occasion, drug));
  }

  private static LocalDate date(MessageDate date) {
    return date == null ? null : date.date().orElse(null);
  }

  private static String text(MessageMonth month) {
    return month == null ? null : month.text();
  }
}
