package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/** Answers about somebody's drugs, given by the test instead of the terminal. All invented. */
final class DrugByHand {
  private static final String CLINIC = "9910000022";
  private static final String SECOND = "9910000055";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private DrugByHand() {}

  /** The tab 薬剤 shows this answer's body. */
  static void answered(ServerUnderTest server, DeskBrowser doctor, String patient, String body) {
    CheckupByHand.answered(
        server,
        patient,
        "YZK",
        () -> MedicalPages.open(doctor, patient, "drug"),
        () -> message(Database.of(server), patient, body));
    String shown = body.isEmpty() ? "#medical-content h1:has-text('データはありません')" : ".drg-now";
    assertThat(doctor.page().locator(shown)).isVisible(TimeLimits.visible());
  }

  static String duplicateStatin() {
    StringBuilder body = new StringBuilder();
    for (int month = 10; month >= 2; month--) {
      LocalDate day = TODAY.minusMonths(month).withDayOfMonth(6);
      body.append(claim(day, CLINIC, "試験内科クリニック", longTerm("")));
    }
    LocalDate last = TODAY.minusDays(10);
    body.append("<CzDiInf>")
        .append(dispensed(last, CLINIC, "試験内科クリニック", longTerm("Cz")))
        .append(
            dispensed(
                TODAY.minusDays(3),
                SECOND,
                "試験第二クリニック",
                drug("Cz", "21", "699990004", "シケンスタチン錠２．５ｍｇ「別社」", "シケンスタチン錠", "1", "14")
                    + drug("Cz", "22", "699990008", "シケンプロフェン錠６０ｍｇ「試験」", "シケンプロフェン錠", "1", "10")
                    + drug(
                        "Cz", "23", "699990009", "シケンプロフェンテープ１００ｍｇ「試験」", "シケンプロフェンテープ", "7", "1")))
        .append("</CzDiInf><ShPrInf>")
        .append(prescribed(last, longTerm("Sh")))
        .append("</ShPrInf>");
    return body.toString();
  }

  static String spoilt() {
    String name = "長い名の薬".repeat(51) + "X";
    return claim(
            TODAY.minusDays(2),
            CLINIC,
            "試験内科クリニック",
            drug("", "21", "", "コードのない薬", "シケン", "1", "28")
                + drug("", "21", "699990001", "成分名のない薬", "", "1", "28")
                + drug("", "21", "699990002", "日数の長すぎる薬", "シケンイ", "1", "999")
                + drug("", "21", "699990003", "量の多すぎる薬", "シケンロ", "99999", "28")
                + drug("", "21", "699990005", name, name, "1", "28"))
        + claim(
            LocalDate.of(2099, 12, 31),
            CLINIC,
            "試験内科クリニック",
            drug("", "21", "699990006", "先の日付の薬", "シケンハ", "1", "28"))
        + claim(
                TODAY.minusMonths(2),
                CLINIC,
                "試験内科クリニック",
                drug("", "21", "699990007", "日付のない薬", "シケンニ", "1", "28"))
            .replaceAll("<(DiDate|PrDate)>[0-9]+</\\1>", "<$1></$1>");
  }

  static String heavy() {
    StringBuilder body = new StringBuilder();
    for (int month = 0; month < 60; month++) {
      for (int clinic = 0; clinic < 10; clinic++) {
        StringBuilder drugs = new StringBuilder();
        for (int one = 0; one < 5; one++) {
          int number = (clinic * 5 + one + month) % 45;
          drugs.append(
              drug(
                  "",
                  "21",
                  "6999" + (10000 + number),
                  "シケン薬" + number + "錠５ｍｇ「試験」",
                  "シケン成分" + number + "錠",
                  "1",
                  "28"));
        }
        body.append(
            claim(
                TODAY.minusMonths(month).minusDays(clinic),
                "99100000" + (10 + clinic),
                "試験第" + clinic + "クリニック",
                drugs.toString()));
      }
    }
    return body.toString();
  }

  private static String longTerm(String prefix) {
    String[][] drugs = {
      {"699990001", "シケンアムロ錠５ｍｇ「試験」", "シケンアムロ錠"},
      {"699990003", "シケンサルタン錠４０ｍｇ「試験」", "シケンサルタン錠"},
      {"699990004", "シケンスタチン錠２．５ｍｇ「試験」", "シケンスタチン錠"},
      {"699990005", "シケンホルミン錠２５０ｍｇ「試験」", "シケンホルミン錠"},
      {"699990006", "シケンプラゾールカプセル１５ｍｇ「試験」", "シケンプラゾールカプセル"},
      {"699990011", "シケンバン錠１５ｍｇ「試験」", "シケンバン錠"}
    };
    StringBuilder all = new StringBuilder();
    for (String[] one : drugs) {
      all.append(drug(prefix, "21", one[0], one[1], one[2], "1", "28"));
    }
    return all.toString();
  }

  private static String drug(
      String prefix,
      String kind,
      String code,
      String name,
      String ingredient,
      String quantity,
      String times) {
    String use = prefix.isEmpty() ? "MeTrIdCl" : prefix + "UsageCl";
    return "<%1$sDrugInf>".formatted(prefix)
        + element(use, kind)
        + element(prefix + "DrugC", code)
        + element(prefix + "DrugN", name)
        + element(prefix + "IngreN", ingredient)
        + element(prefix + "Qua1", quantity)
        + element(prefix + "Unit", "錠")
        + element(prefix + "UsageN", "１日１回朝食後服用")
        + element(prefix + "Times", times)
        + "</%1$sDrugInf>".formatted(prefix);
  }

  private static String claim(LocalDate day, String clinic, String name, String drugs) {
    return "<MeTrMonthInf><DiOrg>4</DiOrg><MeTrDiHCd>9940000033</MeTrDiHCd>"
        + element("MeTrDiHNm", "試験調剤薬局")
        + element("MeTrMonth", DAY.format(day).substring(0, 6))
        + element("PrlsHCd", clinic)
        + element("PrlsHNm", name)
        + "<DiDateInfs><DiDateInf>"
        + element("DiDate", DAY.format(day))
        + element("PrDate", DAY.format(day))
        + element("DrugInfs", drugs)
        + "</DiDateInf></DiDateInfs></MeTrMonthInf>";
  }

  private static String dispensed(LocalDate day, String clinic, String name, String drugs) {
    return "<CzDiMonthInf><CzDiOrg>4</CzDiOrg><CzMeTrDiHCd>9940000033</CzMeTrDiHCd>"
        + element("CzMeTrDiHNm", "試験調剤薬局")
        + element("CzPrlsHCd", clinic)
        + element("CzPrlsHNm", name)
        + element("CzDiMonth", DAY.format(day).substring(0, 6))
        + "<CzDiDateInfs><CzDiDateInf>"
        + element("CzDiDate", DAY.format(day))
        + element("CzPrDate", DAY.format(day))
        + element("CzDrugInfs", drugs)
        + "</CzDiDateInf></CzDiDateInfs></CzDiMonthInf>";
  }

  private static String prescribed(LocalDate day, String drugs) {
    return "<ShPrMonthInf><ShPrOrg>1</ShPrOrg>"
        + element("ShPrHCd", CLINIC)
        + element("ShPrHNm", "試験内科クリニック")
        + element("ShPrMonth", DAY.format(day).substring(0, 6))
        + "<ShPrDateInfs><ShPrDateInf>"
        + element("ShPrDate", DAY.format(day))
        + element("ShDrugInfs", drugs)
        + "</ShPrDateInf></ShPrDateInfs></ShPrMonthInf>";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  /** The whole answer: whose it is, and its body. */
  static String message(Database database, String patient, String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg><MessageHeader>"
        + "<ResultCode>1</ResultCode><QuaInf>"
        + element("Name", CheckupByHand.column(database, "full_name", patient))
        + element("KanaName", CheckupByHand.column(database, "name_kana", patient))
        + element("Birth", CheckupByHand.column(database, "birth_date", patient).replace("-", ""))
        + element("AdmGendCode", CheckupByHand.column(database, "sex", patient))
        + "</QuaInf></MessageHeader>"
        + element("MessageBody", body)
        + "</XmlMsg>";
  }
}
