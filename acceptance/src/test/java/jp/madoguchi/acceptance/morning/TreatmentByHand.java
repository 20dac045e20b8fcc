package jp.madoguchi.acceptance.morning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import jp.madoguchi.acceptance.browser.DeskBrowser;
import jp.madoguchi.acceptance.system.ServerUnderTest;

/**
 * Answers about what was done for somebody, given by the test instead of the terminal. Invented.
 */
final class TreatmentByHand {
  static final String OPERATION = "試験腹腔鏡下胆嚢摘出術";
  static final String ANAESTHESIA = "試験全身麻酔（閉鎖循環式）";

  private static final String HOSPITAL = "9910000011";
  private static final String CLINIC = "9910000022";
  private static final String SECOND = "9910000055";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  private TreatmentByHand() {}

  /** The tab 診療 shows this body, which answers all of these kinds. */
  static void answered(
      ServerUnderTest server, DeskBrowser doctor, String patient, String body, String... kinds) {
    try (TerminalByHand held = TerminalByHand.of(server)) {
      MedicalPages.open(doctor, patient, "care");
      for (String kind : kinds) {
        CheckupByHand.answer(
            server,
            patient,
            kind,
            "YZK",
            () -> DrugByHand.message(Database.of(server), patient, body));
      }
    }
    assertThat(doctor.page().locator(".trt-table")).isVisible(TimeLimits.visible());
  }

  static String full() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      body.append(
          visit(
              TODAY.minusDays(50 + i * 3L),
              CLINIC,
              "試験透析クリニック",
              done("40", "199990005", "試験人工腎臓（慢性維持透析）", "1", "1")));
    }
    LocalDate operated = TODAY.minusMonths(8);
    return body.append(
            visit(
                operated,
                HOSPITAL,
                "試験総合病院",
                done("92", "190000001", "試験急性期一般入院料", "1", "1")
                    + done("54", "199990002", ANAESTHESIA, "1", "1")
                    + done("50", "199990001", OPERATION, "1", "1")))
        .append(
            visit(
                operated.plusDays(2),
                HOSPITAL,
                "試験総合病院",
                done("70", "199990003", "試験ＣＴ撮影", "1", "1")
                    + done("60", "199990006", "試験末梢血液一般検査", "1", "2")))
        .append(
            visit(
                TODAY.minusMonths(11),
                HOSPITAL,
                "試験総合病院",
                done("50", "199990007", "試験生体腎移植術", "1", "1")
                    + done("13", "199990008", "試験移植後患者指導管理料", "1", "1")))
        .append(
            visit(
                TODAY.minusMonths(3),
                SECOND,
                "試験第二クリニック",
                done("12", "190000002", "試験再診料", "1", "1")
                    + done("13", "199990004", "試験生活習慣病管理料", "1", "1")))
        .toString();
  }

  static String heavy() {
    StringBuilder body = new StringBuilder();
    for (int visit = 0; visit < 100; visit++) {
      StringBuilder done = new StringBuilder();
      for (int one = 0; one < 5; one++) {
        done.append(
            done(
                one == 4 ? "70" : "13",
                "19999" + (1000 + visit % 7 * 5 + one),
                "試験行為" + (visit % 7 * 5 + one) + "（１日につき）",
                "1",
                "1"));
      }
      body.append(
          visit(
              TODAY.minusDays(45 + visit * 17L),
              "99100000" + (10 + visit % 12),
              "試験第" + visit % 12 + "クリニック",
              done.toString()));
    }
    String bad =
        done("13", "", "コードのない行為", "1", "1")
            + done("13", "1999", "コードの短い行為", "1", "1")
            + done("13", "", "", "1", "1")
            + done("", "199990009", "診療識別のない行為", "1", "1")
            + done("13", "199990009", "量の多すぎる行為", "99999", "1")
            + done("13", "199990009", "回数の多すぎる行為", "1", "1000")
            + done("13", "199990009", "長い名の行為".repeat(43), "1", "1");
    return body.append(visit(TODAY.minusDays(44), SECOND, "試験第二クリニック", bad))
        .append(
            visit(
                LocalDate.of(2099, 12, 31),
                SECOND,
                "試験第二クリニック",
                done("13", "199990009", "先の日付の行為", "1", "1")))
        .append(
            visit(
                    TODAY.minusMonths(2),
                    SECOND,
                    "試験第二クリニック",
                    done("13", "199990009", "日付のない行為", "1", "1"))
                .replaceAll("<DiDate>[0-9]+</DiDate>", "<DiDate></DiDate>"))
        .toString();
  }

  private static String visit(LocalDate day, String institution, String name, String done) {
    return "<MeTrMonthInf><DiOrg>1</DiOrg>"
        + element("MeTrDiHCd", institution)
        + element("MeTrDiHNm", name)
        + element("MeTrMonth", DAY.format(day).substring(0, 6))
        + "<InOut>2</InOut><DiDateInfs><DiDateInf>"
        + element("DiDate", DAY.format(day))
        + element("MeTrInfs", done)
        + "</DiDateInf></DiDateInfs></MeTrMonthInf>";
  }

  private static String done(String kind, String code, String name, String quantity, String times) {
    return "<MeTrInf>"
        + element("SinInfCd", code)
        + element("SinInfN", name)
        + element("MeTrIdCl", kind)
        + element("Qua1", quantity)
        + element("Times", times)
        + "<Unit></Unit></MeTrInf>";
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
