package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.KanaName;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.patient.Ratio;
import jp.madoguchi.qualification.FieldComparison.Choice;

/**
 * Differences (差異) between the hospital's file and an answer, field by field. Source: workflow
 * rules §4.9 (●), §2.6 (an empty answer never overwrites), §3.3 D1–D7, oqs-interface §7.1, 7.2,
 * 7.5.
 *
 * <p>What names the insurance is taken from the answer unless the clerk decides otherwise; what
 * names the person (name, kana, birth, sex, address) stays as on file (D7). The one exception to an
 * empty answer: a fresh answer without an end says that none is known now.
 */
public final class Differences {
  private static final String NO_SEX = "3";
  private static final InsuranceView NOTHING =
      new InsuranceView(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  private final List<FieldComparison> lines = new ArrayList<>();
  private final Set<AcceptedSpelling> accepted;

  private Differences(Set<AcceptedSpelling> accepted) {
    this.accepted = accepted;
  }

  /**
   * Compares all fields, in the order of {@link ComparedField}.
   *
   * @param file the patient, null when nobody is matched
   * @param answer the answered qualification
   * @param day the day of the visit, which decides the share
   */
  public static List<FieldComparison> between(PatientView file, ResultFacts answer, LocalDate day) {
    return between(file, answer, day, Set.of());
  }

  /**
   * As {@link #between(PatientView, ResultFacts, LocalDate)}; spellings that a clerk has accepted
   * for the patient are no difference.
   */
  public static List<FieldComparison> between(
      PatientView file, ResultFacts answer, LocalDate day, Set<AcceptedSpelling> accepted) {
    return new Differences(accepted).compare(file, answer, day);
  }

  private List<FieldComparison> compare(PatientView file, ResultFacts answer, LocalDate day) {
    InsuranceView insurance = file == null || file.insurance() == null ? NOTHING : file.insurance();
    insurance(insurance, answer, day);
    person(file, answer);
    limit(insurance, answer);
    boolean first = file != null && file.insurance() == null;
    return first
        ? lines.stream().map(FieldComparison::besideNoInsurance).toList()
        : List.copyOf(lines);
  }

  private void insurance(InsuranceView file, ResultFacts answer, LocalDate day) {
    BiPredicate<String, String> sameNumber =
        (one, other) -> Folding.number(one).equals(Folding.number(other));
    BiPredicate<String, String> sameSymbol =
        (one, other) -> Folding.symbol(one).equals(Folding.symbol(other));
    line(ComparedField.INSURER_NUMBER, file.insurerNumber(), answer.insurerNumber(), sameNumber);
    line(ComparedField.SYMBOL, file.symbol(), answer.symbol(), sameSymbol);
    line(ComparedField.NUMBER, file.number(), answer.number(), sameNumber);
    line(ComparedField.BRANCH, file.branch(), answer.branch(), String::equals);
    line(ComparedField.INSURER_NAME, file.insurerName(), answer.insurerName(), sameText());
    line(
        ComparedField.CARD_CLASSIFICATION,
        file.cardClassification(),
        answer.classification(),
        String::equals);
    line(
        ComparedField.PERSONAL_FAMILY,
        file.personalFamily(),
        answer.personalFamily(),
        (one, other) -> familyCode(one).equals(other));
    Ratio answered = answer.ratioOn(day);
    line(
        ComparedField.RATIO,
        file.ratio(),
        answered == null ? null : answered.value(),
        (one, other) -> Objects.equals(Ratio.orNull(one), Ratio.orNull(other)),
        DifferenceReason.SHARE_CHANGED);
    line(ComparedField.QUALIFIED_FROM, text(file.qualifiedFrom()), text(answer.from()), exact());
    end(ComparedField.QUALIFIED_UNTIL, file.qualifiedUntil(), answer.until(), true);
  }

  private void person(PatientView file, ResultFacts answer) {
    name(file == null ? null : file.name(), answer);
    kana(file == null ? null : file.nameKana(), answer);
    birth(file, answer);
    sex(file == null ? null : file.sex(), answer.sex());
    personLine(
        ComparedField.POSTAL_CODE,
        file == null ? null : file.postalCode(),
        answer.postalCode(),
        (one, other) -> digits(one).equals(digits(other)),
        DifferenceReason.OTHER_ADDRESS);
    address(file == null ? null : file.address(), answer.address());
  }

  private void limit(InsuranceView file, ResultFacts answer) {
    line(
        ComparedField.LIMIT_CLASSIFICATION,
        file.limitClassification(),
        answer.limitClassification(),
        exact());
    line(ComparedField.LIMIT_VALID_FROM, text(file.limitFrom()), text(answer.limitFrom()), exact());
    // no limit at all in the answer says nothing about one: it may not have been consented to
    boolean limitAnswered = !blank(answer.limitClassification());
    end(ComparedField.LIMIT_VALID_UNTIL, file.limitUntil(), answer.limitUntil(), limitAnswered);
    line(
        ComparedField.LIMIT_LONG_TERM,
        text(file.limitLongTerm()),
        text(answer.limitLongTerm()),
        exact());
    line(ComparedField.SPECIFIC_DISEASE, file.specificDisease(), answer.specificDisease(), exact());
  }

  private void name(String onFile, ResultFacts answer) {
    String name = answer.name();
    if (blank(onFile) || blank(name) || Folding.writtenAlike(onFile, name)) {
      personLine(ComparedField.NAME, onFile, name, sameText(), null);
    } else if (Folding.variants(onFile).equals(Folding.variants(name))) {
      writing(ComparedField.NAME, onFile, name, DifferenceReason.VARIANT_CHARACTERS);
    } else if (Folding.holdsMaru(name)) {
      maru(ComparedField.NAME, onFile, name);
    } else if (Folding.holdsMaru(onFile) && Folding.agreesAroundMaru(onFile, name)) {
      // the answer knows the character that the file could not hold
      add(
          ComparedField.NAME,
          onFile,
          name,
          FieldComparison.FieldVerdict.WRITING,
          Choice.ANSWER,
          DifferenceReason.NOT_WRITABLE);
    } else if (Folding.variants(onFile).equals(Folding.variants(answer.nameOfOther()))) {
      writing(ComparedField.NAME, onFile, name, DifferenceReason.ALIAS);
    } else {
      personLine(ComparedField.NAME, onFile, name, sameText(), DifferenceReason.OTHER_NAME);
    }
  }

  private void kana(String onFile, ResultFacts answer) {
    KanaName filed = new KanaName(onFile);
    boolean alias = !filed.isEmpty() && filed.equals(new KanaName(answer.nameOfOtherKana()));
    if (alias && !filed.equals(new KanaName(answer.nameKana()))) {
      writing(ComparedField.NAME_KANA, onFile, answer.nameKana(), DifferenceReason.ALIAS);
    } else {
      personLine(
          ComparedField.NAME_KANA,
          onFile,
          answer.nameKana(),
          (one, other) -> new KanaName(one).equals(new KanaName(other)),
          DifferenceReason.OTHER_KANA);
    }
  }

  /** A birth date of which only a part is known is no difference where that part fits. */
  private void birth(PatientView file, ResultFacts answer) {
    boolean partly = answer.birthDate() == null && answer.birth() != null;
    String answered = partly ? answer.birth().text() : text(answer.birthDate());
    personLine(
        ComparedField.BIRTH_DATE,
        file == null
            ? null
            : file.birth().whole().map(LocalDate::toString).orElse(file.birth().text()),
        answered,
        (one, other) -> partly ? answer.birth().fits(file.birthDate()) : one.equals(other),
        DifferenceReason.OTHER_BIRTH_DATE);
  }

  /** 3, not on the card's front by request, contradicts nothing. */
  private void sex(String onFile, String answered) {
    if (NO_SEX.equals(answered)) {
      add(
          ComparedField.SEX,
          onFile,
          answered,
          FieldComparison.FieldVerdict.EQUAL,
          Choice.ON_FILE,
          null);
    } else if (NO_SEX.equals(onFile) && !blank(answered)) {
      add(
          ComparedField.SEX,
          onFile,
          answered,
          FieldComparison.FieldVerdict.ONLY_ANSWERED,
          Choice.ANSWER,
          null);
    } else {
      personLine(ComparedField.SEX, onFile, answered, exact(), DifferenceReason.OTHER_SEX);
    }
  }

  private void address(String onFile, String answered) {
    boolean written = Folding.symbol(onFile).equals(Folding.symbol(answered));
    if (!written && Folding.sameAddress(onFile, answered)) {
      writing(ComparedField.ADDRESS, onFile, answered, DifferenceReason.ADDRESS_WRITING);
    } else {
      personLine(
          ComparedField.ADDRESS,
          onFile,
          answered,
          (one, other) -> written,
          DifferenceReason.OTHER_ADDRESS);
    }
  }

  private void end(ComparedField field, LocalDate onFile, LocalDate answered, boolean told) {
    if (told && onFile != null && answered == null) {
      add(
          field,
          text(onFile),
          null,
          FieldComparison.FieldVerdict.ONLY_ON_FILE,
          Choice.ANSWER,
          DifferenceReason.END_NOT_KNOWN_NOW);
    } else {
      line(field, text(onFile), text(answered), exact());
    }
  }

  private void personLine(
      ComparedField field,
      String onFile,
      String answered,
      BiPredicate<String, String> same,
      DifferenceReason reason) {
    FieldComparison.FieldVerdict verdict = verdict(onFile, answered, same);
    boolean address = field == ComparedField.ADDRESS || field == ComparedField.POSTAL_CODE;
    if (verdict != FieldComparison.FieldVerdict.EQUAL && Folding.holdsMaru(answered)) {
      maru(field, onFile, answered);
    } else if (verdict == FieldComparison.FieldVerdict.DIFFERENT) {
      add(field, onFile, answered, verdict, Choice.ON_FILE, reason);
    } else if (verdict == FieldComparison.FieldVerdict.ONLY_ON_FILE) {
      add(
          field,
          onFile,
          answered,
          verdict,
          Choice.ON_FILE,
          address ? DifferenceReason.ADDRESS_WITHHELD : null);
    } else {
      add(field, onFile, answered, verdict, Choice.ANSWER, null);
    }
  }

  private void line(
      ComparedField field, String onFile, String answered, BiPredicate<String, String> same) {
    line(field, onFile, answered, same, null);
  }

  private void line(
      ComparedField field,
      String onFile,
      String answered,
      BiPredicate<String, String> same,
      DifferenceReason reason) {
    FieldComparison.FieldVerdict verdict = verdict(onFile, answered, same);
    if (verdict != FieldComparison.FieldVerdict.EQUAL && Folding.holdsMaru(answered)) {
      maru(field, onFile, answered);
      return;
    }
    Choice choice =
        verdict == FieldComparison.FieldVerdict.ONLY_ON_FILE ? Choice.ON_FILE : Choice.ANSWER;
    add(
        field,
        onFile,
        answered,
        verdict,
        choice,
        verdict == FieldComparison.FieldVerdict.DIFFERENT ? reason : null);
  }

  private static FieldComparison.FieldVerdict verdict(
      String onFile, String answered, BiPredicate<String, String> same) {
    if (blank(onFile)) {
      return blank(answered)
          ? FieldComparison.FieldVerdict.EQUAL
          : FieldComparison.FieldVerdict.ONLY_ANSWERED;
    }
    if (blank(answered)) {
      return FieldComparison.FieldVerdict.ONLY_ON_FILE;
    }
    return same.test(onFile, answered)
        ? FieldComparison.FieldVerdict.EQUAL
        : FieldComparison.FieldVerdict.DIFFERENT;
  }

  private void maru(ComparedField field, String onFile, String answered) {
    writing(field, onFile, answered, DifferenceReason.NOT_WRITABLE);
  }

  private void writing(
      ComparedField field, String onFile, String answered, DifferenceReason reason) {
    add(field, onFile, answered, FieldComparison.FieldVerdict.WRITING, Choice.ON_FILE, reason);
  }

  private void add(
      ComparedField field,
      String onFile,
      String answered,
      FieldComparison.FieldVerdict verdict,
      Choice choice,
      DifferenceReason reason) {
    boolean known =
        (verdict == FieldComparison.FieldVerdict.DIFFERENT
                || verdict == FieldComparison.FieldVerdict.WRITING)
            && !accepted.isEmpty()
            && accepted.contains(AcceptedSpelling.of(field, onFile, answered));
    lines.add(
        new FieldComparison(
            field,
            blank(onFile) ? null : onFile,
            blank(answered) ? null : answered,
            known ? FieldComparison.FieldVerdict.EQUAL : verdict,
            known ? Choice.ON_FILE : choice,
            known ? DifferenceReason.ACCEPTED_SPELLING : reason));
  }

  private static BiPredicate<String, String> sameText() {
    return (one, other) -> Folding.variants(one).equals(Folding.variants(other));
  }

  private static BiPredicate<String, String> exact() {
    return String::equals;
  }

  private static String familyCode(String text) {
    return switch (text) {
      case "本人" -> "1";
      case "家族" -> "2";
      default -> text;
    };
  }

  private static String digits(String text) {
    return Folding.width(text).replaceAll("[^0-9]", "");
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
