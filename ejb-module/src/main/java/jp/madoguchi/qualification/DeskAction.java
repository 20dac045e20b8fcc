package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.patient.Ratio;

/**
 * Result × action (結果と窓口の対応): which sentence the desk reads, the next step in it. What can be
 * pressed is another rule ({@code DeskActs} of the reception). Source: workflow rules §4.5, §4.9,
 * §7.4; 負担割合要確認 of §4.4.
 */
public final class DeskAction {
  private DeskAction() {}

  /**
   * The sentence for a result.
   *
   * @param screen what the result is
   * @param byCard asked by card (the person stands there), not by number
   * @param answer the result that decides ({@link AnswerJudgement#deciding}), null when there is
   *     none
   * @param lines the comparison with the file, empty when nobody is matched
   * @param day 資格確認日
   */
  public static Headline of(
      ResultScreen screen,
      boolean byCard,
      ResultFacts answer,
      List<FieldComparison> lines,
      LocalDate day) {
    return switch (screen) {
      case VALID_SAME, VALID_DIFFERENT -> valid(answer, lines, day);
      case VALID_ELIGIBILITY_ONLY -> unlessDead(answer, DeskSentence.ELIGIBILITY_ONLY);
      case INVALID -> invalid(answer, day);
      case INVALID_NEW_EXISTS ->
          unlessDead(
              answer,
              answer != null && answer.lostOn() == null
                  ? DeskSentence.NEW_QUALIFICATION
                  : DeskSentence.NEW_NOT_IN_ANSWER);
      case NOT_FOUND ->
          Headline.of(byCard ? DeskSentence.NOT_FOUND_BY_CARD : DeskSentence.NOT_FOUND_BY_NUMBER);
      case MULTIPLE -> Headline.of(byCard ? DeskSentence.MULTIPLE_BY_CARD : DeskSentence.MULTIPLE);
      case VALID_UNREGISTERED -> unlessDead(answer, DeskSentence.AID_UNREGISTERED);
      case PERSON_ERROR -> Headline.of(DeskSentence.PERSON_ERROR);
      case SYSTEM_ERROR -> Headline.of(DeskSentence.SYSTEM_ERROR);
      case EMPTY_ANSWER -> Headline.of(DeskSentence.EMPTY_ANSWER);
      case TWO_PERSONS -> Headline.of(DeskSentence.TWO_PERSONS);
      case VALID_SEVERAL -> unlessDead(answer, DeskSentence.SEVERAL_INSURANCES);
      case UNKNOWN_CODE -> Headline.of(DeskSentence.UNKNOWN_CODE);
      case NO_ANSWER -> Headline.of(DeskSentence.NO_ANSWER);
      case REQUEST_REFUSED -> Headline.of(DeskSentence.REQUEST_REFUSED);
      case PENDING -> Headline.of(DeskSentence.PENDING);
    };
  }

  /**
   * 負担割合要確認: the share of an answer contradicts its own 適用区分, or the age. For warnings; the answer
   * wins where somebody decides so.
   */
  public static boolean shareDoubtful(ResultFacts answer, LocalDate day) {
    return ShareAndLimit.contradict(answer, day, ShareAndLimit.knownUntil())
        || AgeShare.doubtful(answer.ratioOn(day), answer.birthDate(), day, answer.insurerNumber());
  }

  private static Headline valid(ResultFacts answer, List<FieldComparison> lines, LocalDate day) {
    if (answer == null) {
      return Headline.of(DeskSentence.VALID);
    }
    if (answer.endedByDeath()) {
      return Headline.of(DeskSentence.DECEASED);
    }
    if (answer.from() != null && answer.from().isAfter(day)) {
      return Headline.of(DeskSentence.VALID_LATER, answer.from());
    }
    if (ShareAndLimit.contradict(answer, day, ShareAndLimit.knownUntil())) {
      return Headline.of(DeskSentence.SHARE_AGAINST_LIMIT, answer.ratioOn(day).words());
    }
    FieldComparison ratio = differing(lines, ComparedField.RATIO);
    if (ratio != null) {
      return Headline.of(
          DeskSentence.SHARE_CHANGED,
          words(ratio.onFile()),
          words(ratio.answered()),
          ratioFrom(answer, day));
    }
    if (AgeShare.doubtful(answer.ratioOn(day), answer.birthDate(), day, answer.insurerNumber())) {
      return Headline.of(DeskSentence.SHARE_DOUBTFUL, answer.ratioOn(day).words());
    }
    if (lines.stream().anyMatch(line -> line.reason() == DifferenceReason.NOT_WRITABLE)) {
      return Headline.of(DeskSentence.NOT_WRITABLE);
    }
    if (answer.validUntil() != null && answer.validUntil().isBefore(day)) {
      return Headline.of(DeskSentence.CERTIFICATE_ENDED, answer.validUntil());
    }
    long decisions = lines.stream().filter(FieldComparison::needsDecision).count();
    if (decisions > 0) {
      return Headline.of(DeskSentence.VALID_WITH_DIFFERENCES, decisions);
    }
    boolean first =
        lines.stream().anyMatch(line -> line.reason() == DifferenceReason.FIRST_INSURANCE);
    return Headline.of(first ? DeskSentence.FIRST_INSURANCE : DeskSentence.VALID);
  }

  private static Headline unlessDead(ResultFacts answer, DeskSentence otherwise) {
    boolean dead = answer != null && answer.endedByDeath();
    return Headline.of(dead ? DeskSentence.DECEASED : otherwise);
  }

  private static Headline invalid(ResultFacts answer, LocalDate day) {
    if (answer != null && answer.endedByDeath()) {
      return Headline.of(DeskSentence.DECEASED);
    }
    boolean later = answer != null && answer.lostOn() != null && answer.lostOn().isAfter(day);
    if (answer != null && answer.endedByAid() && !later) {
      return Headline.of(DeskSentence.LOST_TO_AID);
    }
    if (answer == null || answer.lostOn() == null) {
      return Headline.of(DeskSentence.LOST);
    }
    return later
        ? Headline.of(DeskSentence.LOST_LATER, answer.lostOn())
        : Headline.of(DeskSentence.LOST_ON, answer.lostOn());
  }

  private static FieldComparison differing(List<FieldComparison> lines, ComparedField field) {
    return lines.stream()
        .filter(line -> line.field() == field)
        .filter(line -> line.verdict() == FieldComparison.FieldVerdict.DIFFERENT)
        .findFirst()
        .orElse(null);
  }

  private static Object ratioFrom(ResultFacts answer, LocalDate day) {
    LocalDate from = answer.ratioFrom(day);
    return from == null ? "-" : from;
  }

  private static String words(String ratio) {
    Ratio known = Ratio.orNull(ratio);
    return known == null ? ratio : known.words();
  }
}
