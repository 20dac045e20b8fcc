package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.Ratio;

/**
 * Result × action (結果と窓口の対応): which sentence the desk reads. Source: workflow rules §4.5, §4.9,
 * §7.4; 負担割合要確認 of §4.4.
 */
public final class DeskAction {
  private DeskAction() {}

  /**
   * The sentence for a result.
   *
   * @param screen what the result is
   * @param byCard asked by card (the person stands there), not by number
   * @param answer the first qualification, null when there is none
   * @param lines the comparison with the file, empty when nobody is matched
   * @param day 資格確認日
   */
  public static Headline of(
      ResultScreen screen,
      boolean byCard,
      AnsweredFacts answer,
      List<FieldComparison> lines,
      LocalDate day) {
    return switch (screen) {
      case VALID_SAME, VALID_DIFFERENT -> valid(answer, lines, day);
      case VALID_ELIGIBILITY_ONLY -> Headline.attention("rec.grace");
      case INVALID -> invalid(answer, day);
      case INVALID_NEW_EXISTS -> Headline.attention("rec.new");
      case NOT_FOUND -> Headline.attention(byCard ? "rec.none.card" : "rec.none");
      case MULTIPLE -> Headline.attention("rec.multi");
      case VALID_UNREGISTERED -> Headline.attention("rec.unregistered");
      case PERSON_ERROR -> Headline.attention("rec.person.error");
      case SYSTEM_ERROR -> Headline.attention("rec.system.error");
      case UNKNOWN_CODE -> Headline.attention("rec.unknown.code");
      case NO_ANSWER -> Headline.attention("rec.no.answer");
      case REQUEST_REFUSED -> Headline.attention("rec.refused");
      case PENDING -> Headline.note("rec.pending");
    };
  }

  private static Headline valid(AnsweredFacts answer, List<FieldComparison> lines, LocalDate day) {
    if (answer == null) {
      return Headline.note("rec.valid");
    }
    if (answer.endedByDeath()) {
      return Headline.attention("rec.deceased");
    }
    if (answer.from() != null && answer.from().isAfter(day)) {
      return Headline.attention("rec.valid.future", answer.from());
    }
    FieldComparison ratio = differing(lines, ComparedField.RATIO);
    if (ratio != null) {
      return Headline.attention(
          "rec.diff.ratio", words(ratio.onFile()), words(ratio.answered()), ratioFrom(answer, day));
    }
    if (AgeShare.doubtful(answer.ratioOn(day), answer.birthDate(), day, answer.insurerNumber())) {
      return Headline.attention("rec.ratio.check", answer.ratioOn(day).words());
    }
    if (lines.stream().anyMatch(line -> line.reason() == DifferenceReason.NOT_WRITABLE)) {
      return Headline.attention("rec.maru");
    }
    if (answer.validUntil() != null && answer.validUntil().isBefore(day)) {
      return Headline.attention("rec.valid.certificate", answer.validUntil());
    }
    long decisions = lines.stream().filter(FieldComparison::needsDecision).count();
    return decisions == 0
        ? Headline.note("rec.valid")
        : Headline.attention("rec.valid.diff", decisions);
  }

  private static Headline invalid(AnsweredFacts answer, LocalDate day) {
    if (answer == null || answer.lostOn() == null) {
      return Headline.attention("rec.lost");
    }
    if (answer.endedByDeath()) {
      return Headline.attention("rec.deceased");
    }
    return answer.lostOn().isAfter(day)
        ? Headline.attention("rec.lost.later", answer.lostOn())
        : Headline.attention("rec.lost.on", answer.lostOn());
  }

  private static FieldComparison differing(List<FieldComparison> lines, ComparedField field) {
    return lines.stream()
        .filter(line -> line.field() == field)
        .filter(line -> line.verdict() == FieldComparison.Verdict.DIFFERENT)
        .findFirst()
        .orElse(null);
  }

  private static Object ratioFrom(AnsweredFacts answer, LocalDate day) {
    LocalDate from = answer.ratioFrom(day);
    return from == null ? "-" : from;
  }

  private static String words(String ratio) {
    Ratio known = Ratio.orNull(ratio);
    return known == null ? ratio : known.words();
  }
}
