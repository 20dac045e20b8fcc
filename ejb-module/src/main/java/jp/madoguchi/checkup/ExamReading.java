package jp.madoguchi.checkup;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what decides in the results of one checkup. Of several pressures or waists the best counts;
 * two different values of one rank are none, for nobody says which of them holds.
 */
record ExamReading(List<? extends CheckupValue> values) {
  private static final String CREATININE_ENZYMATIC = "3C015000002327101";
  private static final String EGFR = "8A065";

  /** 採血時間 of less than 3.5 hours: the casual values are not for the assessment. */
  private static final String JUST_EATEN = "4";

  private static final Map<Measure, String> STARTS =
      Map.of(
          Measure.VISCERAL_FAT, "9N021",
          Measure.BMI, "9N011",
          Measure.FASTING_TRIGLYCERIDES, "3F0150000",
          Measure.CASUAL_TRIGLYCERIDES, "3F0151299",
          Measure.HDL, "3F070",
          Measure.FASTING_GLUCOSE, "3D0100000",
          Measure.CASUAL_GLUCOSE, "3D0101299",
          Measure.HBA1C, CheckupKey.HBA1C_NGSP);
  private static final Map<Measure, String> GROUPS =
      Map.of(Measure.WAIST, "waist", Measure.SYSTOLIC, "systolic", Measure.DIASTOLIC, "diastolic");
  private static final Set<Measure> CASUAL =
      Set.of(Measure.CASUAL_TRIGLYCERIDES, Measure.CASUAL_GLUCOSE);

  CheckupFacts facts(LocalDate day, String sex, CheckupAge age) {
    Map<Measure, BigDecimal> measures = new EnumMap<>(Measure.class);
    STARTS.forEach(
        (measure, start) ->
            one(value -> value.code().startsWith(start))
                .ifPresent(number -> measures.put(measure, number)));
    GROUPS.forEach(
        (measure, group) ->
            one(value -> CheckupKey.of(value.code()).group().equals(group))
                .ifPresent(number -> measures.put(measure, number)));
    if (JUST_EATEN.equals(code("9N141"))) {
      measures.keySet().removeAll(CASUAL);
    }
    return new CheckupFacts(
        day,
        sex,
        age,
        measures,
        smokes(),
        drug("9N701", "9N702"),
        drug("9N706", "9N707"),
        drug("9N711", "9N712"),
        Set.of("9N702", "9N707", "9N712").stream().anyMatch(item -> "2".equals(code(item))));
  }

  Optional<KidneyReading> kidney(String sex, CheckupAge age) {
    Optional<BigDecimal> own =
        age == null
            ? Optional.empty()
            : one(value -> value.code().equals(CREATININE_ENZYMATIC))
                .flatMap(creatinine -> GlomerularFiltration.of(creatinine, age.onDay(), sex));
    return KidneyReading.of(
        one(value -> value.code().startsWith(EGFR)).orElse(null), own.orElse(null));
  }

  /** The value of a coded item as received, or null where none or several different ones came. */
  String code(String item) {
    Set<String> codes =
        values.stream()
            .filter(value -> value.code().startsWith(item))
            .filter(value -> Set.of("CD", "CO").contains(String.valueOf(value.type())))
            .map(CheckupValue::value)
            .filter(text -> text != null && !text.isBlank())
            .map(String::strip)
            .collect(Collectors.toSet());
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  private Boolean smokes() {
    String code = code("9N736");
    return code == null || !Set.of("1", "2", "3").contains(code) ? null : "1".equals(code);
  }

  /** 保険者再確認 1: the questionnaire was wrong, the drug was taken. */
  private Boolean drug(String question, String confirmed) {
    if ("1".equals(code(confirmed))) {
      return true;
    }
    String code = code(question);
    return code == null || !Set.of("1", "2").contains(code) ? null : "1".equals(code);
  }

  /** The plain number of the best rank; empty where there is none or where they differ. */
  private Optional<BigDecimal> one(Predicate<CheckupValue> wanted) {
    List<? extends CheckupValue> found =
        values.stream()
            .filter(wanted)
            .filter(not(value -> ResultReading.of(value).usable().isEmpty()))
            .toList();
    int best =
        found.stream()
            .mapToInt(value -> CheckupKey.of(value.code()).rank())
            .min()
            .orElse(Integer.MAX_VALUE);
    List<BigDecimal> numbers =
        found.stream()
            .filter(value -> CheckupKey.of(value.code()).rank() == best)
            .map(value -> ResultReading.of(value).number())
            .toList();
    boolean alike = numbers.stream().allMatch(n -> n.compareTo(numbers.get(0)) == 0);
    return alike ? numbers.stream().findFirst() : Optional.empty();
  }
}
