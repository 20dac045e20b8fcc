package jp.madoguchi.reception;

import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.ResultScreen;

/**
 * What lies before the desk (窓口の状況): one constant for each thing that a result, a document and a
 * person can amount to together. Every sentence, sign, colour and act of a session follows from it
 * ({@link DeskTruth}). Source: workflow rules §3.1, §4.5, §7.3.
 */
public enum DeskSituation {
  /** A card on a plain reader, nobody identified. */
  CARD_WAITS,
  CARD_IDENTIFIED,
  CARD_REFUSED,
  PHONE_REFUSED,
  /** 照会中. */
  ASKED,
  /** 照会中, and the centre has answered nobody for a while. */
  ASKED_OF_SILENCE,
  /** The terminal could not be reached. */
  NOT_SENT,
  NO_ANSWER,
  /** Valid, and nobody is certain whose it is. */
  WHO_IS_IT,
  /** 有効, nothing to decide, proof and person as they should be: the one that is taken by itself. */
  VALID,
  /** As {@link #VALID}, but no insurance is on file: the first one is registered by a person. */
  FIRST_INSURANCE,
  DIFFERENT,
  SHARE_CHANGED,
  SHARE_DOUBTFUL,
  BEGINS_LATER,
  CERTIFICATE_ENDED,
  /** ● in a name. */
  NAME_TO_READ,
  SEVERAL_INSURANCES,
  ELIGIBILITY_ONLY,
  AID_UNREGISTERED,
  /** Valid by numbers from a document that a clerk must answer for. */
  DOCUMENT_UNSAID,
  /** Valid by numbers from a document that proves nothing. */
  DOCUMENT_REFUSED,
  /** A newer confirmation is on file. */
  OLDER,
  NEW_QUALIFICATION,
  /** 無効（新しい資格あり）, and the new one is not in the answer. */
  NEW_ELSEWHERE,
  LOST,
  /** Lost from a day that is still to come. */
  LOST_LATER,
  DECEASED,
  NOT_FOUND,
  MULTIPLE,
  EMPTY_ANSWER,
  TWO_PERSONS,
  PERSON_ERROR,
  SYSTEM_ERROR,
  UNKNOWN_CODE,
  REQUEST_REFUSED,
  /** An answer to nothing that was asked here. */
  FOREIGN_ANSWER;

  /** The one rule that says what a session is. */
  public static DeskSituation of(DeskStanding standing) {
    if (standing.foreign()) {
      return FOREIGN_ANSWER;
    }
    switch (standing.state()) {
      case CARD_PLACED, AUTH -> {
        if (standing.method() == SessionMethod.PLAIN_READER) {
          return standing.identified() ? CARD_IDENTIFIED : CARD_WAITS;
        }
        return asked(standing);
      }
      case QUERYING -> {
        return asked(standing);
      }
      default -> {
        return standing.failure() == null ? ofAnswer(standing) : ofFailure(standing);
      }
    }
  }

  private static DeskSituation asked(DeskStanding standing) {
    return switch (standing.centre()) {
      case SILENT, DOWN -> ASKED_OF_SILENCE;
      case UP, UNKNOWN -> ASKED;
    };
  }

  private static DeskSituation ofFailure(DeskStanding standing) {
    return switch (standing.failure()) {
      case NOT_FOUND -> NOT_FOUND;
      case MULTIPLE -> MULTIPLE;
      case INVALID -> ofAnswer(standing);
      case EMPTY_ANSWER -> EMPTY_ANSWER;
      case TWO_PERSONS -> TWO_PERSONS;
      case PERSON_ERROR -> PERSON_ERROR;
      case SYSTEM_ERROR -> SYSTEM_ERROR;
      case UNKNOWN_CODE -> UNKNOWN_CODE;
      case REFUSED_REQUEST, UNWRITABLE_REQUEST -> REQUEST_REFUSED;
      case NO_ANSWER -> NO_ANSWER;
      case NOT_SENT -> NOT_SENT;
      case FOREIGN_ANSWER -> FOREIGN_ANSWER;
      case PHONE_EXPIRED -> PHONE_REFUSED;
      case CARD_EXPIRED, CARD_REVOKED, CARD_NOT_TRUSTED, CARD_UNUSABLE -> CARD_REFUSED;
    };
  }

  private static DeskSituation ofAnswer(DeskStanding standing) {
    if (standing.deceased()) {
      return DECEASED;
    }
    return switch (standing.screen()) {
      case INVALID -> standing.sentence() == DeskSentence.LOST_LATER ? LOST_LATER : LOST;
      case INVALID_NEW_EXISTS -> ofSentence(standing, NEW_QUALIFICATION);
      case VALID_SAME -> ofSentence(standing, VALID);
      case VALID_DIFFERENT -> ofSentence(standing, DIFFERENT);
      case VALID_SEVERAL -> ofSentence(standing, SEVERAL_INSURANCES);
      case VALID_ELIGIBILITY_ONLY -> ofSentence(standing, ELIGIBILITY_ONLY);
      case VALID_UNREGISTERED -> ofSentence(standing, AID_UNREGISTERED);
      case NOT_FOUND -> NOT_FOUND;
      case MULTIPLE -> MULTIPLE;
      case EMPTY_ANSWER -> EMPTY_ANSWER;
      case TWO_PERSONS -> TWO_PERSONS;
      case PERSON_ERROR -> PERSON_ERROR;
      case SYSTEM_ERROR -> SYSTEM_ERROR;
      case UNKNOWN_CODE -> UNKNOWN_CODE;
      case NO_ANSWER -> NO_ANSWER;
      case REQUEST_REFUSED -> REQUEST_REFUSED;
      case PENDING -> asked(standing);
    };
  }

  /** What the rules said of the answer; by its screen where they said nothing more. */
  private static DeskSituation ofSentence(DeskStanding standing, DeskSituation byScreen) {
    return switch (standing.sentence()) {
      case CHOOSE_PATIENT, NOBODY_ON_FILE, ATTACHMENT_UNDONE ->
          standing.matched() ? byScreen : WHO_IS_IT;
      case DOCUMENT_OLD_CARD, DOCUMENT_NEEDS_CARD, DOCUMENT_EXPIRED -> DOCUMENT_REFUSED;
      case DOCUMENT_UNSAID -> DOCUMENT_UNSAID;
      case OLDER_THAN_ON_FILE -> OLDER;
      case NEW_NOT_IN_ANSWER -> NEW_ELSEWHERE;
      case SHARE_CHANGED -> SHARE_CHANGED;
      case SHARE_DOUBTFUL, SHARE_AGAINST_LIMIT -> SHARE_DOUBTFUL;
      case VALID_LATER -> BEGINS_LATER;
      case CERTIFICATE_ENDED -> CERTIFICATE_ENDED;
      case NOT_WRITABLE -> NAME_TO_READ;
      case FIRST_INSURANCE -> FIRST_INSURANCE;
      default -> byScreen;
    };
  }

  /** Whether the register can take the result over as the patient's insurance (取込). */
  public boolean takeable(ResultScreen screen) {
    return switch (this) {
      case VALID,
          FIRST_INSURANCE,
          DIFFERENT,
          SHARE_CHANGED,
          SHARE_DOUBTFUL,
          BEGINS_LATER,
          CERTIFICATE_ENDED,
          NAME_TO_READ,
          SEVERAL_INSURANCES,
          ELIGIBILITY_ONLY,
          AID_UNREGISTERED,
          DOCUMENT_UNSAID,
          NEW_QUALIFICATION ->
          true;
      case DECEASED -> !lost(screen);
      default -> false;
    };
  }

  /** Whether all it says to the register is that an insurance has ended (資格喪失). */
  public boolean endsInsurance(ResultScreen screen) {
    return switch (this) {
      case LOST, LOST_LATER, NEW_ELSEWHERE -> true;
      case DECEASED -> lost(screen);
      default -> false;
    };
  }

  private static boolean lost(ResultScreen screen) {
    return screen == ResultScreen.INVALID || screen == ResultScreen.INVALID_NEW_EXISTS;
  }
}
