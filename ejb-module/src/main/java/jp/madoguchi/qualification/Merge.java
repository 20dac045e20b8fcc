package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.FieldComparison.Choice;

/**
 * What the file will hold after a take-over (取込). An empty answer never overwrites (§2.6) and no ●
 * is ever written (§4.9), whatever was chosen; but an end that the answer no longer knows goes.
 * Another insurance starts from the answer alone: nothing of the old one (share, limits) is carried
 * into it.
 */
public final class Merge {
  private final Map<ComparedField, String> values = new EnumMap<>(ComparedField.class);

  private Merge() {}

  /**
   * The patient with the insurance to hold from now on.
   *
   * @param choices decisions that differ from the proposed ones
   */
  public static PatientView of(
      PatientView file, List<FieldComparison> lines, Map<ComparedField, Choice> choices) {
    return new Merge().merged(file, lines, choices);
  }

  private PatientView merged(
      PatientView file, List<FieldComparison> lines, Map<ComparedField, Choice> choices) {
    boolean another = lines.stream().anyMatch(line -> namesAnother(line, choices));
    for (FieldComparison line : lines) {
      boolean fresh = another && !personal(line.field());
      values.put(line.field(), chosen(line, choices, fresh));
    }
    return new PatientView(
        file.number(),
        values.get(ComparedField.NAME),
        values.get(ComparedField.NAME_KANA),
        birthDate(file),
        values.get(ComparedField.SEX),
        values.get(ComparedField.POSTAL_CODE),
        values.get(ComparedField.ADDRESS),
        insurance(),
        birthDate(file).equals(file.birthDate()) ? file.birth() : null);
  }

  private static boolean namesAnother(FieldComparison line, Map<ComparedField, Choice> choices) {
    return switch (line.field()) {
      case INSURER_NUMBER, SYMBOL, NUMBER ->
          line.verdict() == FieldComparison.FieldVerdict.DIFFERENT
              && choice(line, choices) == Choice.ANSWER;
      default -> false;
    };
  }

  private static boolean personal(ComparedField field) {
    return switch (field) {
      case NAME, NAME_KANA, BIRTH_DATE, SEX, POSTAL_CODE, ADDRESS -> true;
      default -> false;
    };
  }

  private static String chosen(
      FieldComparison line, Map<ComparedField, Choice> choices, boolean fresh) {
    if (Folding.holdsMaru(line.answered())) {
      return fresh ? null : line.onFile();
    }
    if (fresh || line.reason() == DifferenceReason.END_NOT_KNOWN_NOW) {
      return line.answered();
    }
    boolean answer = choice(line, choices) == Choice.ANSWER && line.answered() != null;
    // equal in meaning: the hospital keeps its own way of writing
    return answer && line.verdict() != FieldComparison.FieldVerdict.EQUAL
        ? line.answered()
        : line.onFile();
  }

  private static Choice choice(FieldComparison line, Map<ComparedField, Choice> choices) {
    return choices.getOrDefault(line.field(), line.choice());
  }

  private InsuranceView insurance() {
    if (values.get(ComparedField.NUMBER) == null) {
      return null;
    }
    return new InsuranceView(
        values.get(ComparedField.INSURER_NUMBER),
        values.get(ComparedField.SYMBOL),
        values.get(ComparedField.NUMBER),
        values.get(ComparedField.BRANCH),
        values.get(ComparedField.INSURER_NAME),
        values.get(ComparedField.CARD_CLASSIFICATION),
        values.get(ComparedField.PERSONAL_FAMILY),
        values.get(ComparedField.RATIO),
        date(ComparedField.QUALIFIED_FROM),
        date(ComparedField.QUALIFIED_UNTIL),
        values.get(ComparedField.LIMIT_CLASSIFICATION),
        date(ComparedField.LIMIT_VALID_FROM),
        date(ComparedField.LIMIT_VALID_UNTIL),
        date(ComparedField.LIMIT_LONG_TERM),
        values.get(ComparedField.SPECIFIC_DISEASE));
  }

  /** A date of which only a part is known cannot be filed: the file keeps its own. */
  private LocalDate birthDate(PatientView file) {
    return BirthDate.read(values.get(ComparedField.BIRTH_DATE))
        .flatMap(BirthDate::whole)
        .orElse(file.birthDate());
  }

  private LocalDate date(ComparedField field) {
    String text = values.get(field);
    return text == null ? null : LocalDate.parse(text);
  }
}
