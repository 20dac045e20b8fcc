package jp.madoguchi.reception.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.patient.PatientFile;
import jp.madoguchi.patient.PatientFile.Confirmed;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.AcceptedSpelling;
import jp.madoguchi.qualification.AnswerBook.KeptAnswer;
import jp.madoguchi.qualification.AnsweredFacts;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.Differences;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.qualification.Merge;
import jp.madoguchi.qualification.ResultScreen;

/** Carries a result over into the register (取込, R10). Source: workflow rules §4.5. */
final class TakingOver {
  private final PatientFile register;
  private final PatientView patient;
  private final Session session;
  private final Set<AcceptedSpelling> accepted;

  TakingOver(
      PatientFile register, PatientView patient, Session session, Set<AcceptedSpelling> accepted) {
    this.accepted = accepted;
    this.register = register;
    this.patient = patient;
    this.session = session;
  }

  /** What the register did. */
  enum Done {
    TAKEN,
    /** A newer confirmation is on file; it stays. */
    OLDER,
    /** The result holds nothing that could be taken. */
    NOTHING
  }

  Done take(List<KeptAnswer> answers, Map<ComparedField, Choice> choices) {
    return switch (session.screen()) {
      case VALID_SAME, VALID_DIFFERENT, VALID_ELIGIBILITY_ONLY, VALID_UNREGISTERED ->
          confirmed(answers, choices);
      case INVALID, INVALID_NEW_EXISTS -> lost(answers, choices);
      default -> Done.NOTHING;
    };
  }

  private Done confirmed(List<KeptAnswer> answers, Map<ComparedField, Choice> choices) {
    LocalDate day = session.result().confirmationDate();
    Instant at = session.result().answeredAt();
    PatientView person = patient;
    Done done = Done.NOTHING;
    for (KeptAnswer answer : answers) {
      boolean aid = answer.facts().medicalAid();
      boolean aidOnly = answers.stream().allMatch(other -> other.facts().medicalAid());
      PatientView file = aid && !aidOnly ? withoutInsurance(person) : person;
      List<FieldComparison> lines = Differences.between(file, answer.facts(), day, accepted);
      // the clerk decided about the deciding qualification; the aid beside it follows the answer
      PatientView merged = Merge.of(file, lines, aid && !aidOnly ? Map.of() : choices);
      if (!register.takeOver(new Confirmed(merged, aid, at, session.id()))) {
        return Done.OLDER;
      }
      person = aid && !aidOnly ? person : merged;
      done = Done.TAKEN;
    }
    return done;
  }

  /** Closes what is on file the day before the loss; a new qualification in the answer follows. */
  private Done lost(List<KeptAnswer> answers, Map<ComparedField, Choice> choices) {
    LocalDate until =
        answers.stream()
            .map(KeptAnswer::facts)
            .filter(facts -> facts.lostOn() != null)
            .map(AnsweredFacts::until)
            .findFirst()
            .orElse(null);
    boolean closed =
        register.close(
            patient.number().value(), until, session.result().answeredAt(), session.id());
    List<KeptAnswer> running =
        answers.stream().filter(answer -> answer.facts().lostOn() == null).toList();
    boolean fresh = session.screen() == ResultScreen.INVALID_NEW_EXISTS && !running.isEmpty();
    if (fresh) {
      return confirmed(running, choices);
    }
    return closed ? Done.TAKEN : Done.OLDER;
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
        null);
  }
}
