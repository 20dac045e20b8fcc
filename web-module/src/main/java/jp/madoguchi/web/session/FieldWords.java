package jp.madoguchi.web.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.patient.BirthDate;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.terminal.messages.InsuredCardClassification;
import jp.madoguchi.terminal.messages.LimitCategory;
import jp.madoguchi.terminal.messages.PersonalFamilyClassification;
import jp.madoguchi.terminal.messages.SpecificDiseaseCategory;
import jp.madoguchi.web.text.CodeWords;
import jp.madoguchi.web.text.Words;

/** Values of the comparison as people say them; what is not understood is shown as received. */
public final class FieldWords {
  private FieldWords() {}

  /** The value of one field, "–" when there is none. */
  public static String value(ComparedField field, String value, Words words) {
    if (value == null || value.isBlank()) {
      return "–";
    }
    return switch (field) {
      case RATIO -> ratio(value, words);
      case NAME_KANA -> words.kana(value);
      case CARD_CLASSIFICATION -> CodeWords.of(new InsuredCardClassification(value), words);
      case PERSONAL_FAMILY -> CodeWords.of(new PersonalFamilyClassification(value), words);
      case LIMIT_CLASSIFICATION -> CodeWords.of(new LimitCategory(value), words);
      case SPECIFIC_DISEASE ->
          Stream.of(value.split(","))
              .filter(code -> !code.isBlank())
              .map(code -> CodeWords.of(new SpecificDiseaseCategory(code.strip()), words))
              .collect(Collectors.joining(", "));
      case SEX -> words.sex(value);
      case BIRTH_DATE -> BirthDate.read(value).map(words::birth).orElse(value);
      case QUALIFIED_FROM, QUALIFIED_UNTIL, LIMIT_VALID_FROM, LIMIT_VALID_UNTIL, LIMIT_LONG_TERM ->
          date(value, words);
      default -> value;
    };
  }

  /** {@code 030} percent is 3割; in English 30 %. */
  private static String ratio(String value, Words words) {
    return value.matches("0[0-9]0") ? words.say("ratio.tenths", value.substring(1, 2)) : value;
  }

  private static String date(String value, Words words) {
    try {
      return words.date(LocalDate.parse(value));
    } catch (DateTimeParseException asReceived) {
      return value;
    }
  }
}
