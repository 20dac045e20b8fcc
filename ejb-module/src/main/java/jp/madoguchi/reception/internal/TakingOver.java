package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.patient.InsuranceView;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientFile.Confirmed;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AnswerBook;
import jp.madoguchi.qualification.AnswerJudgement;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.qualification.FieldComparison.FieldVerdict;
import jp.madoguchi.qualification.Merge;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;

/**
 * Carries a result over into the register (取込, R10). Insurance and 医療扶助 are two things: what is
 * taken, and what is lost, is said of each by itself. Source: workflow rules §4.5.
 */
final class TakingOver {
  private final PatientFile register;
  private final PatientView patient;
  private final Session session;
  private final Set<AcceptedSpelling> accepted;
  private final LocalDate day;
  private final Instant at;

  TakingOver(
      PatientFile register, PatientView patient, Session session, Set<AcceptedSpelling> accepted) {
    this.accepted = accepted;
    this.register = register;
    this.patient = patient;
    this.session = session;
    this.day = session.result().confirmationDate();
    this.at = session.result().answeredAt();
  }

  /** What the register did. */
  enum TakeOverOutcome {
    TAKEN,
    /** A newer confirmation is on file; it stays. */
    OLDER,
    /** Several insurances run, and nobody said which is taken. */
    UNDECIDED,
    /** The result holds nothing that could be taken. */
    NOTHING
  }

  /**
   * @param chosen place of the insurance that the clerk chose, null where none was to be chosen
   */
  TakingOver.TakeOverOutcome take(
      List<AnswerBook.AnsweredResult> answers, Integer chosen, Map<ComparedField, Choice> choices) {
    return switch (session.screen()) {
      case VALID_SAME, VALID_DIFFERENT, VALID_ELIGIBILITY_ONLY, VALID_UNREGISTERED ->
          valid(answers, choices);
      case VALID_SEVERAL -> several(answers, chosen, choices);
      case INVALID, INVALID_NEW_EXISTS -> lost(answers, choices);
      default -> TakingOver.TakeOverOutcome.NOTHING;
    };
  }

  /** What is not decided is not written: the insurance chosen, and the 医療扶助 beside it. */
  private TakingOver.TakeOverOutcome several(
      List<AnswerBook.AnsweredResult> answers, Integer chosen, Map<ComparedField, Choice> choices) {
    if (chosen == null || !AnswerJudgement.ofKept(answers, day).running().contains(chosen)) {
      return TakingOver.TakeOverOutcome.UNDECIDED;
    }
    List<AnswerBook.AnsweredResult> decided = new ArrayList<>(List.of(answers.get(chosen)));
    answers.stream().filter(answer -> answer.facts().medicalAid()).forEach(decided::add);
    return valid(decided, choices);
  }

  private TakingOver.TakeOverOutcome valid(
      List<AnswerBook.AnsweredResult> answers, Map<ComparedField, Choice> choices) {
    List<AnswerBook.AnsweredResult> running = running(answers);
    if (running.isEmpty()) {
      // the centre says valid: it is taken as it came
      return confirmed(answers, choices);
    }
    for (AnswerBook.AnsweredResult answer : answers) {
      boolean aidLost = answer.facts().medicalAid() && !running.contains(answer);
      if (aidLost) {
        close(true, answer.facts().until());
      }
    }
    return confirmed(running, choices);
  }

  private List<AnswerBook.AnsweredResult> running(List<AnswerBook.AnsweredResult> answers) {
    return answers.stream().filter(answer -> answer.facts().runsOn(day)).toList();
  }

  private TakingOver.TakeOverOutcome confirmed(
      List<AnswerBook.AnsweredResult> answers, Map<ComparedField, Choice> choices) {
    boolean aidOnly = answers.stream().allMatch(answer -> answer.facts().medicalAid());
    PatientView person = patient;
    TakingOver.TakeOverOutcome done = TakingOver.TakeOverOutcome.NOTHING;
    for (AnswerBook.AnsweredResult answer : answers) {
      boolean aidBeside = answer.facts().medicalAid() && !aidOnly;
      PatientView file = aidBeside ? withoutInsurance(person) : person;
      List<FieldComparison> lines = Differences.between(file, answer.facts(), day, accepted);
      // the clerk decided about the deciding qualification; the aid beside it follows the answer
      PatientView merged = Merge.of(file, lines, aidBeside ? Map.of() : choices);
      boolean aid = answer.facts().medicalAid();
      if (!register.takeOver(new Confirmed(merged, aid, at, session.id()))) {
        return TakingOver.TakeOverOutcome.OLDER;
      }
      person = aidBeside ? person : merged;
      done = TakingOver.TakeOverOutcome.TAKEN;
    }
    return done;
  }

  /** Closes what was lost, and takes nothing (喪失の登録): what runs on in the answer is not written. */
  TakingOver.TakeOverOutcome loss(List<AnswerBook.AnsweredResult> answers) {
    return closed(answers, false)
        ? TakingOver.TakeOverOutcome.TAKEN
        : TakingOver.TakeOverOutcome.OLDER;
  }

  /** Closes what was lost the day before the loss; a new qualification in the answer follows. */
  private TakingOver.TakeOverOutcome lost(
      List<AnswerBook.AnsweredResult> answers, Map<ComparedField, Choice> choices) {
    List<AnswerBook.AnsweredResult> running =
        answers.stream().filter(answer -> answer.facts().lostOn() == null).toList();
    boolean fresh = session.screen() == ResultScreen.INVALID_NEW_EXISTS && !running.isEmpty();
    boolean closed = closed(answers, fresh && onFile(running));
    if (fresh) {
      return confirmed(running, choices);
    }
    return closed ? TakingOver.TakeOverOutcome.TAKEN : TakingOver.TakeOverOutcome.OLDER;
  }

  /**
   * @param takenAlready the insurance on file is the new one: the lost one is closed long since
   */
  private boolean closed(List<AnswerBook.AnsweredResult> answers, boolean takenAlready) {
    List<ResultFacts> ended = ended(answers);
    boolean closed = false;
    for (boolean aid : new boolean[] {false, true}) {
      List<ResultFacts> ofKind = ended.stream().filter(facts -> facts.medicalAid() == aid).toList();
      boolean open = aid || !takenAlready;
      if (!ofKind.isEmpty() && open) {
        closed |= close(aid, ofKind.get(0).until());
      }
    }
    return closed;
  }

  /** Those told with the day of their loss; where none is, 無効 means the insurance. */
  private static List<ResultFacts> ended(List<AnswerBook.AnsweredResult> answers) {
    List<ResultFacts> all = answers.stream().map(AnswerBook.AnsweredResult::facts).toList();
    List<ResultFacts> told = all.stream().filter(facts -> facts.lostOn() != null).toList();
    if (!told.isEmpty()) {
      return told;
    }
    List<ResultFacts> insurances = all.stream().filter(facts -> !facts.medicalAid()).toList();
    return insurances.isEmpty() ? all : insurances;
  }

  private boolean close(boolean medicalAid, LocalDate until) {
    return register.close(patient.number().value(), medicalAid, until, at, session.id());
  }

  /** The new insurance is the one on file already: the old one it followed is closed long since. */
  private boolean onFile(List<AnswerBook.AnsweredResult> running) {
    InsuranceView file = patient.insurance();
    List<AnswerBook.AnsweredResult> insurances =
        running.stream().filter(answer -> !answer.facts().medicalAid()).toList();
    return file != null
        && !insurances.isEmpty()
        && insurances.stream()
            .flatMap(answer -> Differences.between(patient, answer.facts(), day).stream())
            .filter(
                line ->
                    switch (line.field()) {
                      case INSURER_NUMBER, SYMBOL, NUMBER -> true;
                      default -> false;
                    })
            .allMatch(line -> line.verdict() == FieldVerdict.EQUAL);
  }

  private static PatientView withoutInsurance(PatientView person) {
    return new PatientView(
        person.number(),
        person.name(),
        person.nameKana(),
        person.birthDate(),
        person.sex(),
        person.postalCode(),
        person.address(),
        null,
        person.birth());
  }
}
