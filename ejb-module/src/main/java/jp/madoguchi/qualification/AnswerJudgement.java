package jp.madoguchi.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.madoguchi.patient.Folding;
import jp.madoguchi.patient.InsuredPerson;
import jp.madoguchi.patient.KanaName;

/**
 * All results of one answer judged together (回答の全件の判定), before anything of it is used: whether they
 * are one person's, how many insurances run, and which result decides. 医療扶助 stands beside an
 * insurance and is not a second one. Source: workflow rules §3.1 R7, oqs-interface §7.7.
 */
public final class AnswerJudgement {
  private final List<ResultFacts> results;
  private final LocalDate day;

  private AnswerJudgement(List<ResultFacts> results, LocalDate day) {
    this.results = results;
    this.day = day;
  }

  /**
   * @param results in the order of the message; none is an answer, too
   * @param day 資格確認日; null counts whatever was told to end as ended
   */
  public static AnswerJudgement of(List<ResultFacts> results, LocalDate day) {
    return new AnswerJudgement(List.copyOf(results), day);
  }

  /** The same for an answer as it is kept. */
  public static AnswerJudgement ofKept(List<AnswerBook.AnsweredResult> kept, LocalDate day) {
    return of(kept.stream().map(AnswerBook.AnsweredResult::facts).toList(), day);
  }

  /** Two results contradict each other about who the person is: nothing of the answer is used. */
  public boolean twoPersons() {
    return IntStream.range(0, results.size())
        .anyMatch(
            one ->
                results.subList(0, one).stream()
                    .anyMatch(other -> contradict(results.get(one).person(), other.person())));
  }

  /**
   * Whether two results cannot be one person's: birth date, sex or name are told by both and
   * differ. What one of them leaves out contradicts nothing; neither does a name in which a
   * character could not be written.
   */
  static boolean contradict(InsuredPerson one, InsuredPerson other) {
    boolean birth =
        one.birth() != null && other.birth() != null && !one.birth().mayBe(other.birth());
    boolean sex = told(one.sex()) && told(other.sex()) && !one.sex().equals(other.sex());
    return birth || sex || otherName(one, other);
  }

  private static boolean told(String sex) {
    return "1".equals(sex) || "2".equals(sex);
  }

  /** Names differ only when at least one pair could be compared, and no pair agrees. */
  private static boolean otherName(InsuredPerson one, InsuredPerson other) {
    List<Function<InsuredPerson, String>> written =
        List.of(InsuredPerson::name, InsuredPerson::nameOfOther);
    boolean compared = false;
    for (Function<InsuredPerson, String> left : written) {
      for (Function<InsuredPerson, String> right : written) {
        Boolean same = same(left.apply(one), right.apply(other), AnswerJudgement::writtenAlike);
        if (Boolean.TRUE.equals(same)) {
          return false;
        }
        compared |= same != null;
      }
    }
    Boolean kana =
        same(one.nameKana(), other.nameKana(), (a, b) -> new KanaName(a).equals(new KanaName(b)));
    return !Boolean.TRUE.equals(kana) && (compared || kana != null);
  }

  private static boolean writtenAlike(String one, String other) {
    return Folding.variants(one).equals(Folding.variants(other))
        || (Folding.holdsMaru(one) || Folding.holdsMaru(other))
            && Folding.agreesAroundMaru(one, other);
  }

  /** Null where one of the two says nothing. */
  private static Boolean same(String one, String other, BiPredicate<String, String> alike) {
    boolean silent = one == null || one.isBlank() || other == null || other.isBlank();
    return silent ? null : Boolean.valueOf(alike.test(one, other));
  }

  /** Places of the insurances that run on the day, in the order of the message. */
  public List<Integer> running() {
    return IntStream.range(0, results.size())
        .filter(place -> !results.get(place).medicalAid() && results.get(place).runsOn(day))
        .boxed()
        .toList();
  }

  /** More than one insurance runs: the clerk says which is taken. */
  public boolean several() {
    return running().size() > 1;
  }

  /**
   * The result that decides: the insurance that runs before one that was lost, an insurance before
   * 医療扶助; null when there is none, or when they are two persons'.
   */
  public ResultFacts deciding() {
    if (results.isEmpty() || twoPersons()) {
      return null;
    }
    List<Integer> running = running();
    if (!running.isEmpty()) {
      return results.get(running.get(0));
    }
    return results.stream().filter(facts -> !facts.medicalAid()).findFirst().orElse(results.get(0));
  }

  /** What the message amounts to once all its results are judged. */
  public ResultScreen screen(ResultScreen outcome) {
    return switch (outcome) {
      case VALID_SAME,
          VALID_DIFFERENT,
          VALID_SEVERAL,
          VALID_ELIGIBILITY_ONLY,
          VALID_UNREGISTERED,
          INVALID,
          INVALID_NEW_EXISTS -> {
        if (twoPersons()) {
          yield ResultScreen.TWO_PERSONS;
        }
        boolean lost =
            outcome == ResultScreen.INVALID || outcome == ResultScreen.INVALID_NEW_EXISTS;
        if (results.isEmpty()) {
          // by number it may be told that a qualification was lost, and nothing more
          yield lost ? outcome : ResultScreen.EMPTY_ANSWER;
        }
        boolean valid =
            outcome != ResultScreen.INVALID && outcome != ResultScreen.VALID_UNREGISTERED;
        yield valid && several() ? ResultScreen.VALID_SEVERAL : outcome;
      }
      // the centre says itself that there are several, or that there is nothing to use
      case NOT_FOUND,
          MULTIPLE,
          EMPTY_ANSWER,
          TWO_PERSONS,
          PERSON_ERROR,
          SYSTEM_ERROR,
          UNKNOWN_CODE,
          NO_ANSWER,
          REQUEST_REFUSED,
          PENDING ->
          outcome;
    };
  }
}
