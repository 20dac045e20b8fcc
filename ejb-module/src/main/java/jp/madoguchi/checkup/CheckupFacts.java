package jp.madoguchi.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What of one checkup decides the assessments (判定に使う値). What is missing, not plain or ambiguous is
 * not in it.
 *
 * @param sex {@code 1} 男, {@code 2} 女, anything else is not known
 * @param age null where the birth date is not known
 * @param smokes 喫煙: only the answer はい is yes; null without an answer
 * @param pressureDrug 服薬1(血圧), as the other two at the time of the checkup; null without an answer
 * @param glucoseDrug 服薬2(血糖)
 * @param lipidDrug 服薬3(脂質)
 * @param treatedSince 保険者再確認: a drug was begun after the checkup
 */
public record CheckupFacts(
    LocalDate day,
    String sex,
    CheckupAge age,
    Map<Measure, BigDecimal> measures,
    Boolean smokes,
    Boolean pressureDrug,
    Boolean glucoseDrug,
    Boolean lipidDrug,
    boolean treatedSince) {

  public CheckupFacts {
    measures = Map.copyOf(measures);
  }

  Optional<BigDecimal> value(Measure measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  @Override
  public String toString() {
    return "CheckupFacts[***]";
  }
}
