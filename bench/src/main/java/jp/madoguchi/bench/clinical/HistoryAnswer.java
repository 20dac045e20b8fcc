package jp.madoguchi.bench.clinical;

import static jp.madoguchi.bench.clinical.CheckupAnswer.element;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Answers of 薬剤 and 診療: each fourteen days so many drugs, and visits of five procedures each, of
 * twelve institutions.
 */
public final class HistoryAnswer {
  private static final int INSTITUTIONS = 12;
  private static final int PERIOD = 14;
  private static final int LINES_A_DAY = 5;
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private HistoryAnswer() {}

  /**
   * @param periods of fourteen days, back from today
   * @param drugs given in each; all of them run today
   * @param visits of five procedures, one every seventeen days
   */
  public static String of(
      InventedPatient person, LocalDate today, int periods, int drugs, int visits) {
    StringBuilder body = new StringBuilder();
    for (int period = 0; period < periods; period++) {
      for (int first = 0; first < drugs; first += LINES_A_DAY) {
        int institution = (first / LINES_A_DAY + period / 8) % INSTITUTIONS;
        LocalDate day = today.minusDays((long) period * PERIOD + first / LINES_A_DAY);
        body.append(
            dispensed(day, institution, first, Math.min(drugs, first + LINES_A_DAY), period));
      }
    }
    for (int visit = 0; visit < visits; visit++) {
      body.append(visit(today.minusDays(45 + visit * 17L), visit));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg><MessageHeader>"
        + "<ResultCode>1</ResultCode><QuaInf>"
        + element("Name", person.name())
        + element("KanaName", person.kana())
        + element("Birth", person.birth())
        + element("AdmGendCode", person.sex())
        + "</QuaInf></MessageHeader>"
        + element("MessageBody", body.toString())
        + "</XmlMsg>";
  }

  private static String dispensed(LocalDate day, int institution, int from, int to, int period) {
    StringBuilder drugs = new StringBuilder();
    for (int one = from; one < to; one++) {
      // a year's change of treatment: forty-five drugs in five years
      int number = one + (period / 26) * 5;
      drugs
          .append("<DrugInf><MeTrIdCl>21</MeTrIdCl>")
          .append(element("DrugC", InventedMaster.code(number)))
          .append(element("DrugN", "シケン薬" + number + "錠５ｍｇ「試験」"))
          .append(element("IngreN", "シケン成分" + number + "錠"))
          .append("<Qua1>1</Qua1><Unit>錠</Unit><UsageN>１日１回朝食後服用</UsageN>")
          .append(element("Times", Integer.toString(PERIOD)))
          .append("</DrugInf>");
    }
    return "<MeTrMonthInf><DiOrg>4</DiOrg><MeTrDiHCd>9940000033</MeTrDiHCd>"
        + element("MeTrDiHNm", "試験調剤薬局")
        + element("MeTrMonth", DAY.format(day).substring(0, 6))
        + element("PrlsHCd", code(institution))
        + element("PrlsHNm", name(institution))
        + "<DiDateInfs><DiDateInf>"
        + element("DiDate", DAY.format(day))
        + element("PrDate", DAY.format(day))
        + element("DrugInfs", drugs.toString())
        + "</DiDateInf></DiDateInfs></MeTrMonthInf>";
  }

  private static String visit(LocalDate day, int visit) {
    StringBuilder done = new StringBuilder();
    for (int one = 0; one < LINES_A_DAY; one++) {
      int number = visit % 7 * LINES_A_DAY + one;
      done.append("<MeTrInf>")
          .append(element("SinInfCd", "19999" + (1000 + number)))
          .append(element("SinInfN", "試験行為" + number + "（１日につき）"))
          .append(element("MeTrIdCl", one == LINES_A_DAY - 1 ? "70" : "13"))
          .append("<Qua1>1</Qua1><Times>1</Times><Unit></Unit></MeTrInf>");
    }
    return "<MeTrMonthInf><DiOrg>1</DiOrg>"
        + element("MeTrDiHCd", code(visit % INSTITUTIONS))
        + element("MeTrDiHNm", name(visit % INSTITUTIONS))
        + element("MeTrMonth", DAY.format(day).substring(0, 6))
        + "<InOut>2</InOut><DiDateInfs><DiDateInf>"
        + element("DiDate", DAY.format(day))
        + element("MeTrInfs", done.toString())
        + "</DiDateInf></DiDateInfs></MeTrMonthInf>";
  }

  private static String code(int institution) {
    return "99100000" + (10 + institution);
  }

  private static String name(int institution) {
    return "試験第" + institution + "クリニック";
  }
}
