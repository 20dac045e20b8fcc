package jp.madoguchi.web.session;

import java.util.List;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.reception.DeskSituation;
import jp.madoguchi.reception.DeskStage;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.web.board.Mark;
import jp.madoguchi.web.text.SentenceKeys;

/**
 * The page's answer in the largest type, with its shape, its words and its steps: a word for each
 * state of {@link DeskTruth}, and no state of its own (workflow rules 4.5, 7.3, 7.4).
 *
 * @param key of the sentence
 * @param arguments of the sentence
 * @param stepsKey of the list of steps where a person has to do more than press a button, or null
 */
public record Verdict(Mark mark, String key, List<String> arguments, String stepsKey) {
  static Verdict of(DeskTruth truth, Headline headline, SessionMethod method) {
    DeskSituation situation = truth.situation();
    boolean share = truth.stage() == DeskStage.OPEN && situation == DeskSituation.SHARE_CHANGED;
    return new Verdict(
        Mark.of(truth),
        share ? SentenceKeys.of(headline.sentence()) : key(truth, headline),
        share ? headline.arguments() : List.of(),
        truth.stage().ended() ? null : steps(situation, headline, method));
  }

  private static String key(DeskTruth truth, Headline headline) {
    return switch (truth.stage()) {
      case TAKEN -> "answer.IMPORTED";
      case FINISHED ->
          headline.sentence() == DeskSentence.LOSS_RECORDED ? "answer.LOSS" : "answer.CLOSED";
      case CANCELLED -> "answer.CANCELLED";
      case HELD -> "answer.HELD";
      case OPEN -> answer(truth.situation());
    };
  }

  private static String answer(DeskSituation situation) {
    return switch (situation) {
      case CARD_WAITS -> "answer.AUTH";
      case CARD_IDENTIFIED, WHO_IS_IT -> "answer.WHO";
      case CARD_REFUSED, PHONE_REFUSED -> "answer.CARD";
      case ASKED, ASKED_OF_SILENCE -> "answer.PENDING";
      case NOT_SENT -> "answer.OFFLINE";
      case NO_ANSWER -> "answer.NO_ANSWER";
      case VALID, FIRST_INSURANCE -> "answer.VALID_SAME";
      case DIFFERENT, SHARE_CHANGED -> "answer.VALID_DIFFERENT";
      case SHARE_DOUBTFUL -> "answer.SHARE";
      case BEGINS_LATER -> "answer.LATER";
      case CERTIFICATE_ENDED -> "answer.CERTIFICATE";
      case NAME_TO_READ -> "answer.NAME";
      case SEVERAL_INSURANCES -> "answer.VALID_SEVERAL";
      case ELIGIBILITY_ONLY -> "answer.VALID_ELIGIBILITY_ONLY";
      case AID_UNREGISTERED -> "answer.VALID_UNREGISTERED";
      case DOCUMENT_UNSAID -> "answer.DOCUMENT_UNSAID";
      case DOCUMENT_REFUSED -> "answer.DOCUMENT";
      case OLDER -> "answer.OLDER";
      case NEW_QUALIFICATION, NEW_ELSEWHERE -> "answer.INVALID_NEW_EXISTS";
      case LOST -> "answer.INVALID";
      case LOST_LATER -> "answer.ENDING";
      case DECEASED -> "answer.DECEASED";
      case NOT_FOUND -> "answer.NOT_FOUND";
      case MULTIPLE -> "answer.MULTIPLE";
      case EMPTY_ANSWER -> "answer.EMPTY_ANSWER";
      case TWO_PERSONS -> "answer.TWO_PERSONS";
      case PERSON_ERROR -> "answer.PERSON_ERROR";
      case SYSTEM_ERROR -> "answer.SYSTEM_ERROR";
      case UNKNOWN_CODE -> "answer.UNKNOWN_CODE";
      case REQUEST_REFUSED -> "answer.REQUEST_REFUSED";
      case FOREIGN_ANSWER -> "answer.FOREIGN";
    };
  }

  private static String steps(DeskSituation situation, Headline headline, SessionMethod method) {
    boolean number = method == SessionMethod.NUMBER;
    return switch (situation) {
      case NOT_SENT, NO_ANSWER, PERSON_ERROR, SYSTEM_ERROR, REQUEST_REFUSED -> "steps.RETRY";
      case NOT_FOUND -> number ? "steps.NOT_FOUND" : "steps.NOT_FOUND_CARD";
      case LOST -> headline.sentence() == DeskSentence.LOST_TO_AID ? "steps.AID" : "steps.INVALID";
      case LOST_LATER -> "steps.LOST_LATER";
      case NEW_ELSEWHERE -> "steps.NEW_ELSEWHERE";
      case DECEASED -> "steps.DECEASED";
      case MULTIPLE -> number ? "steps.MULTIPLE" : "steps.MULTIPLE_CARD";
      case EMPTY_ANSWER -> "steps.EMPTY_ANSWER";
      case TWO_PERSONS -> "steps.TWO_PERSONS";
      case DOCUMENT_REFUSED -> "steps.DOCUMENT";
      case PHONE_REFUSED -> "steps.PHONE";
      case CARD_REFUSED -> "steps.CARD";
      default -> null;
    };
  }
}
