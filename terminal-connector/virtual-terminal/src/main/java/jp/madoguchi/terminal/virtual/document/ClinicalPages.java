package jp.madoguchi.terminal.virtual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.terminal.messages.CheckupResponse;
import jp.madoguchi.terminal.messages.CzDiMonthInf;
import jp.madoguchi.terminal.messages.DrugResponse;
import jp.madoguchi.terminal.messages.HealthCheckupItem;
import jp.madoguchi.terminal.messages.MeTrMonthInf;
import jp.madoguchi.terminal.messages.ShPrMonthInf;

/** 薬剤情報等 and 特定健診情報 as lines for reading, as the terminal's PDF shows them. */
public final class ClinicalPages {
  private ClinicalPages() {}

  /** 薬剤情報 (and 診療情報 when it was given). */
  public static List<String> of(DrugResponse drugs) {
    List<String> lines = new ArrayList<>();
    lines.add("薬剤情報・診療情報（試験用・架空）");
    lines.add(
        line("氏名", drugs.header().quaInf().name(), "生年月日", drugs.header().quaInf().birth().text()));
    lines.add("");
    drugs.body().meTrMonthInf().forEach(month -> receipt(month, lines));
    drugs.body().czDiInf().forEach(month -> dispensed(month, lines));
    drugs.body().shPrInf().forEach(month -> prescribed(month, lines));
    return lines;
  }

  /** 特定健診情報. */
  public static List<String> of(CheckupResponse checkups) {
    var who = checkups.header().qualificationsInfo();
    List<String> lines = new ArrayList<>();
    lines.add("特定健診情報（試験用・架空）");
    lines.add(line("氏名", who.name(), "生年月日", who.birthday().text()));
    checkups
        .body()
        .specificHealthCheckupInfo()
        .forEach(
            checkup -> {
              lines.add("");
              lines.add(line("実施日", checkup.effectiveTime().text()));
              checkup
                  .healthCheckupResultAndQuestionInfos()
                  .forEach(item -> lines.add("　" + item(item)));
            });
    return lines;
  }

  private static String item(HealthCheckupItem item) {
    String value = item.dataValueName() == null ? item.dataValue() : item.dataValueName();
    return line(item.itemName(), value, item.unit());
  }

  private static void receipt(MeTrMonthInf month, List<String> lines) {
    lines.add(line(month.meTrMonth().text(), month.meTrDiHNm()));
    month
        .diDateInfs()
        .forEach(
            day -> {
              day.drugInfs()
                  .forEach(
                      drug ->
                          lines.add(drug(drug.drugN(), drug.qua1(), drug.unit(), drug.times())));
              day.meTrInfs().forEach(done -> lines.add("　" + done.sinInfN()));
            });
  }

  private static void dispensed(CzDiMonthInf month, List<String> lines) {
    lines.add(line(month.czDiMonth().text(), month.czMeTrDiHNm(), "（調剤情報）"));
    month
        .czDiDateInfs()
        .forEach(
            day ->
                day.czDrugInfs()
                    .forEach(
                        drug ->
                            lines.add(
                                drug(
                                    drug.czDrugN(),
                                    drug.czQua1(),
                                    drug.czUnit(),
                                    drug.czTimes()))));
  }

  private static void prescribed(ShPrMonthInf month, List<String> lines) {
    lines.add(line(month.shPrMonth().text(), month.shPrHNm(), "（処方情報）"));
    month
        .shPrDateInfs()
        .forEach(
            day ->
                day.shDrugInfs()
                    .forEach(
                        drug ->
                            lines.add(
                                drug(
                                    drug.shDrugN(),
                                    drug.shQua1(),
                                    drug.shUnit(),
                                    drug.shTimes()))));
  }

  private static String drug(String name, String amount, String unit, String times) {
    return "　" + line(name, amount + unit, "×", times);
  }

  private static String line(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("　"));
  }
}
