package jp.madoguchi.qualification;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.terminal.messages.QualificationEntry;

/** The answered qualifications (資格確認結果), kept as received. For the other capabilities, no page. */
@Local
public interface AnswerBook {
  /** Keeps all entries of an answer in their order; needs a running transaction. */
  void keep(long sessionId, List<QualificationEntry> entries);

  /** The answers of a session in the order of the message, empty without a result. */
  List<KeptAnswer> answers(long sessionId);

  /**
   * One kept qualification.
   *
   * @param facts what rules decide by
   * @param lines every element as received
   */
  record KeptAnswer(AnsweredFacts facts, List<ReceivedLine> lines) {}

  /**
   * One element of an answer.
   *
   * @param element its name in lower camel case
   * @param text as received
   * @param words the meaning of a code or the date for a person; the text itself otherwise
   */
  record ReceivedLine(String element, String text, String words) {
    @Override
    public String toString() {
      return "ReceivedLine[" + element + "]";
    }
  }

  /** The qualification that decides: insurance before 医療扶助; null when there is none. */
  static AnsweredFacts deciding(List<KeptAnswer> answers) {
    return answers.stream()
        .map(KeptAnswer::facts)
        .filter(facts -> !facts.medicalAid())
        .findFirst()
        .orElse(answers.isEmpty() ? null : answers.get(0).facts());
  }
}
