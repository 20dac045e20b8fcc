package jp.madoguchi.bench.clinical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.madoguchi.checkup.CheckupItems;

/** Answers of 特定健診: some years of so many items of the item table each. */
public final class CheckupAnswer {
  private static final int COLUMNS = 10;

  private CheckupAnswer() {}

  /**
   * @param years checkups, the newest two months before today
   * @param items of each
   */
  public static String of(InventedPatient person, LocalDate today, int years, int items) {
    List<String[]> table = table(items);
    StringBuilder body = new StringBuilder();
    for (int year = 0; year < years; year++) {
      LocalDate day = today.minusMonths(2).minusYears(year);
      body.append("<SpecificHealthCheckupInfo>")
          .append(element("EffectiveTime", DateTimeFormatter.BASIC_ISO_DATE.format(day)))
          .append("<HealthCheckupResultAndQuestionInfos>");
      for (String[] item : table) {
        body.append(item(item, year));
      }
      body.append("</HealthCheckupResultAndQuestionInfos></SpecificHealthCheckupInfo>");
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg><MessageHeader>"
        + "<ResultCode>1</ResultCode><QualificationsInfo>"
        + element("Name", person.name())
        + element("KanasName", person.kana())
        + element("Birthday", person.birth())
        + element("AdministrativeGenderCode", person.sex())
        + "</QualificationsInfo></MessageHeader>"
        + element("MessageBody", body.toString())
        + "</XmlMsg>";
  }

  private static String item(String[] item, int year) {
    String type = item[3];
    boolean coded = type.startsWith("C");
    return "<HealthCheckupResultAndQuestionInfo>"
        + element("ItemCode", item[1])
        + element("ItemName", item[2])
        + element("DataType", type)
        + element("DataValue", value(item, year))
        + (coded ? element("Oid", item[6]) : element("Unit", item[4]))
        + "</HealthCheckupResultAndQuestionInfo>";
  }

  private static String value(String[] item, int year) {
    return switch (item[3]) {
      case "PQ" -> quantity(item[8], item[9], year);
      case "ST" -> "特記すべきことなし（計測）";
      default -> "1";
    };
  }

  /** Within what may be entered, and a little higher each year. */
  private static String quantity(String least, String most, int year) {
    if (least.isEmpty() || most.isEmpty()) {
      return "10";
    }
    BigDecimal from = new BigDecimal(least);
    BigDecimal part = new BigDecimal(most).subtract(from).movePointLeft(2);
    return from.add(part.multiply(BigDecimal.valueOf(25L - year)))
        .setScale(from.scale(), RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The first rows of the program's own item table. */
  private static List<String[]> table(int items) {
    try (var rows =
        new BufferedReader(
            new InputStreamReader(
                CheckupItems.class.getResourceAsStream("items.tsv"), StandardCharsets.UTF_8))) {
      return rows.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", COLUMNS))
          .limit(items)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }
}
