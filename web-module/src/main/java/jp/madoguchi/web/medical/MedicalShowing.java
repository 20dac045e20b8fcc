package jp.madoguchi.web.medical;

import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.clinical.ViewingRefusal;

/**
 * What a tab shows. Each has its own sign, words and next step: "no data", "no consent" and "not
 * asked" must never be mistaken for each other (SC-11). Texts are {@code medical.show.NAME} and
 * {@code medical.show.NAME.next}.
 */
public enum MedicalShowing {
  /** The content. */
  CONTENT,
  /** Answered, and there is nothing. */
  EMPTY,
  /** Asked, waiting for the answer. */
  WAITING,
  /** Consent is there, nothing was asked yet. */
  NOT_ASKED,
  /** The centre refused. */
  REFUSED_BY_CENTRE,
  /** The terminal gave the request back. */
  GIVEN_BACK,
  /** There is no way to ask for it; the reason is a sentence of ours. */
  NOT_ASKABLE,
  NO_ANSWER,
  UNREADABLE,
  /** The patient was asked and said no. */
  CONSENT_REFUSED,
  /** The patient was never asked. */
  CONSENT_NONE,
  CONSENT_EXPIRED,
  /** Withdrawn by the facility. */
  CONSENT_WITHDRAWN,
  /** Its times cannot be right. */
  CONSENT_FAULTY,
  /** 同意取得困難: opens by emergency access only. */
  CONSENT_UNOBTAINABLE,
  CONSENT_UNKNOWN,
  /** Register and card do not name one person: nothing is shown but who is who. */
  OTHER_PERSON,
  /** The last card session came after the certificate's expiry. */
  ELIGIBILITY_ONLY,
  /** The caller's own right does not reach this kind. */
  NO_RIGHT,
  /** Others are in charge, and the hospital opens its patients to those alone. */
  NOT_IN_CHARGE,
  /** The audit has not been stamped for too long. */
  VIEWING_STOPPED,
  /** Open by 救急 or 災害, and nothing of it was fetched before. */
  NOT_HELD,
  /** This release does not collect the kind. */
  NOT_COLLECTED;

  /**
   * By what the gate says first, then by how far the fetch is.
   *
   * @param refusal why the gate is closed, null when it is open
   * @param fetch null like {@link FetchState.Status#NOT_ASKED}
   */
  public static MedicalShowing of(
      ViewingRefusal refusal, FetchState fetch, boolean eligibilityOnly) {
    if (refusal == ViewingRefusal.NEVER_ASKED && eligibilityOnly) {
      return ELIGIBILITY_ONLY;
    }
    if (refusal != null) {
      return ofRefusal(refusal);
    }
    if (fetch == null) {
      return NOT_ASKED;
    }
    return switch (fetch.status()) {
      case NOT_ASKED -> NOT_ASKED;
      case ASKED -> WAITING;
      case HERE -> CONTENT;
      case REFUSED -> REFUSED_BY_CENTRE;
      case GIVEN_BACK -> GIVEN_BACK;
      case NOT_ASKABLE -> NOT_ASKABLE;
      case NO_ANSWER -> NO_ANSWER;
      case UNREADABLE -> UNREADABLE;
    };
  }

  /** For a refusal by the gate: it has the last word. */
  public static MedicalShowing ofRefusal(ViewingRefusal refusal) {
    return switch (refusal) {
      case NO_RIGHT, NOT_PRINTED_HERE -> NO_RIGHT;
      case NOT_IN_CHARGE -> NOT_IN_CHARGE;
      case NEVER_ASKED -> CONSENT_NONE;
      case PATIENT_REFUSED -> CONSENT_REFUSED;
      case RAN_OUT -> CONSENT_EXPIRED;
      case WITHDRAWN -> CONSENT_WITHDRAWN;
      case FAULTY -> CONSENT_FAULTY;
      case UNOBTAINABLE -> CONSENT_UNOBTAINABLE;
      case NOT_UNDERSTOOD, GROUND_CLOSED -> CONSENT_UNKNOWN;
      case AUDIT_UNSTAMPED -> VIEWING_STOPPED;
      case OTHER_PERSON -> OTHER_PERSON;
    };
  }

  /** What is here was read, and be it that there is nothing. */
  public boolean isRead() {
    return this == CONTENT || this == EMPTY;
  }

  /** The gate is closed: nothing is asked for. */
  public boolean isClosed() {
    return switch (this) {
      case CONSENT_REFUSED,
          CONSENT_NONE,
          CONSENT_EXPIRED,
          CONSENT_WITHDRAWN,
          CONSENT_FAULTY,
          CONSENT_UNOBTAINABLE,
          CONSENT_UNKNOWN,
          OTHER_PERSON,
          ELIGIBILITY_ONLY,
          VIEWING_STOPPED,
          NOT_IN_CHARGE,
          NO_RIGHT ->
          true;
      default -> false;
    };
  }

  /** It is about the person or the reader: said once for all kinds that say it. */
  public boolean isOfThePerson() {
    return switch (this) {
      case OTHER_PERSON,
          ELIGIBILITY_ONLY,
          VIEWING_STOPPED,
          NOT_IN_CHARGE,
          NO_RIGHT,
          CONSENT_EXPIRED ->
          true;
      default -> false;
    };
  }

  /** The page asks again every two seconds. */
  public boolean isPending() {
    return this == WAITING;
  }

  /** A person may ask once more. */
  public boolean isAskable() {
    return switch (this) {
      case NOT_ASKED, REFUSED_BY_CENTRE, GIVEN_BACK, NO_ANSWER, UNREADABLE, EMPTY -> true;
      default -> false;
    };
  }

  /** Whether a request went out for it, so that its time is worth telling. */
  public boolean isFetched() {
    return switch (this) {
      case EMPTY, WAITING, REFUSED_BY_CENTRE, GIVEN_BACK, NO_ANSWER, UNREADABLE -> true;
      default -> false;
    };
  }

  /** Its own shape. */
  public String getMark() {
    return switch (this) {
      case CONTENT -> "ok";
      case EMPTY -> "empty";
      case WAITING -> "wait";
      case NOT_ASKED -> "ask";
      case REFUSED_BY_CENTRE, GIVEN_BACK, NOT_ASKABLE, VIEWING_STOPPED -> "stop";
      case NO_ANSWER -> "cut";
      case UNREADABLE -> "torn";
      case CONSENT_REFUSED, NO_RIGHT, NOT_IN_CHARGE -> "lock";
      case CONSENT_NONE, CONSENT_UNOBTAINABLE, CONSENT_UNKNOWN, OTHER_PERSON -> "nobody";
      case CONSENT_EXPIRED, CONSENT_WITHDRAWN, CONSENT_FAULTY -> "over";
      case ELIGIBILITY_ONLY -> "card";
      case NOT_HELD -> "ask";
      case NOT_COLLECTED -> "outside";
    };
  }

  /** Its colours: content, plain, wait, closed, over or problem. */
  public String getLook() {
    return switch (this) {
      case CONTENT -> "content";
      case EMPTY, NOT_ASKED, NOT_HELD, NOT_COLLECTED -> "plain";
      case WAITING -> "wait";
      case REFUSED_BY_CENTRE, GIVEN_BACK, NOT_ASKABLE, NO_ANSWER, UNREADABLE -> "problem";
      case CONSENT_EXPIRED, CONSENT_WITHDRAWN, CONSENT_FAULTY -> "over";
      default -> "closed";
    };
  }
}
