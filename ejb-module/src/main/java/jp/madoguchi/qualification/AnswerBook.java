package jp.madoguchi.qualification;

import jakarta.ejb.Local;
import java.util.List;
import jp.madoguchi.terminal.messages.QualificationEntry;

/**
 * The results (資格確認結果) of each session's answer, kept as received. For the other capabilities, no
 * page.
 */
@Local
public interface AnswerBook {
  /**
   * Keeps all entries of an answer in their order; needs a running transaction. They replace what
   * an earlier answer of the session held (asked again after an error), which stays on record.
   */
  List<AnswerBook.AnsweredResult> keep(long sessionId, List<QualificationEntry> entries);

  /** The results of a session's answer in the order of the message; empty without one. */
  List<AnswerBook.AnsweredResult> answers(long sessionId);

  /**
   * One kept qualification.
   *
   * @param facts what rules decide by
   * @param lines every element as received
   */
  record AnsweredResult(ResultFacts facts, List<ReceivedLine> lines) {}

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
}
