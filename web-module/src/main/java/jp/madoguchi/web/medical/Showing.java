package jp.madoguchi.web.medical;

import java.time.Instant;
import jp.madoguchi.clinical.FetchState;
import jp.madoguchi.consent.ConsentView;

/**
 * What a tab shows. Each has its own sign, words and next step: "no data", "no consent" and "not
 * asked" must never be mistaken for each other (SC-11). Texts are {@code medical.show.NAME} and
 * {@code medical.show.NAME.next}.
 */
public enum Showing {
  /** The content. */
  CONTENT,
  /** Answered, and there is nothing. */
  EMPTY,
  /** Asked, waiting for the answer. */
  WAITING,
  /** Consent is there, nothing was asked yet. */
  NOT_ASKED,
  /** The terminal or the centre refused. */
  REFUSED_BY_TERMINAL,
  NO_ANSWER,
  UNREADABLE,
  /** The patient was asked and said no. */
  CONSENT_REFUSED,
  /** The patient was never asked. */
  CONSENT_NONE,
  CONSENT_EXPIRED,
  /** 医療機関による取消. */
  CONSENT_WITHDRAWN,
  /** Begins in the future or lasts too long: a fault, no right. */
  CONSENT_FAULTY,
  /** The card's answer named another person than the register. */
  CONSENT_OTHER_PERSON,
  /** 同意取得困難: opens by emergency access only. */
  CONSENT_UNOBTAINABLE,
  CONSENT_UNKNOWN,
  /** The last card session came after the certificate's expiry. */
  ELIGIBILITY_ONLY,
  /** The caller's own right does not reach this kind. */
  NO_RIGHT,
  /** This release does not collect the kind. */
  NOT_COLLECTED;

  /**
   * By consent first, then by how far the fetch is.
   *
   * @param fetch null like {@link FetchState.Status#NOT_ASKED}
   */
  public static Showing of(
      ConsentView consent, FetchState fetch, boolean eligibilityOnly, Instant now) {
    Showing closed = closedBy(consent, eligibilityOnly, now);
    if (closed != null) {
      return closed;
    }
    if (fetch == null) {
      return NOT_ASKED;
    }
    return switch (fetch.status()) {
      case NOT_ASKED -> NOT_ASKED;
      case ASKED -> WAITING;
      case HERE -> CONTENT;
      case REFUSED -> REFUSED_BY_TERMINAL;
      case NO_ANSWER -> NO_ANSWER;
      case UNREADABLE -> UNREADABLE;
    };
  }

  private static Showing closedBy(ConsentView consent, boolean eligibilityOnly, Instant now) {
    if (consent == null) {
      return eligibilityOnly ? ELIGIBILITY_ONLY : CONSENT_NONE;
    }
    return switch (consent.state()) {
      case NONE -> eligibilityOnly ? ELIGIBILITY_ONLY : CONSENT_NONE;
      case REFUSED -> CONSENT_REFUSED;
      case EXPIRED -> CONSENT_EXPIRED;
      case WITHDRAWN -> CONSENT_WITHDRAWN;
      case FAULTY -> CONSENT_FAULTY;
      case OTHER_PERSON -> CONSENT_OTHER_PERSON;
      case UNOBTAINABLE -> CONSENT_UNOBTAINABLE;
      case UNKNOWN -> CONSENT_UNKNOWN;
      case GIVEN ->
          consent.until() != null && !now.isBefore(consent.until()) ? CONSENT_EXPIRED : null;
    };
  }

  /** For a refusal by the façade: it has the last word. */
  public static Showing ofRefusal(String reasonKey) {
    return switch (reasonKey) {
      case "cons.expired" -> CONSENT_EXPIRED;
      case "cons.role" -> NO_RIGHT;
      case "cons.refused" -> CONSENT_REFUSED;
      case "cons.withdrawn" -> CONSENT_WITHDRAWN;
      case "cons.faulty" -> CONSENT_FAULTY;
      case "cons.other" -> CONSENT_OTHER_PERSON;
      case "cons.unobtainable" -> CONSENT_UNOBTAINABLE;
      case "cons.unknown" -> CONSENT_UNKNOWN;
      default -> CONSENT_NONE;
    };
  }

  /** The page asks again every two seconds. */
  public boolean isPending() {
    return this == WAITING;
  }

  /** A person may ask once more. */
  public boolean isAskable() {
    return switch (this) {
      case NOT_ASKED, REFUSED_BY_TERMINAL, NO_ANSWER, UNREADABLE, EMPTY -> true;
      default -> false;
    };
  }

  /** Whether a request went out for it, so that its time is worth telling. */
  public boolean isFetched() {
    return switch (this) {
      case EMPTY, WAITING, REFUSED_BY_TERMINAL, NO_ANSWER, UNREADABLE -> true;
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
      case REFUSED_BY_TERMINAL -> "stop";
      case NO_ANSWER -> "cut";
      case UNREADABLE -> "torn";
      case CONSENT_REFUSED, NO_RIGHT -> "lock";
      case CONSENT_NONE,
          CONSENT_UNOBTAINABLE,
          CONSENT_UNKNOWN,
          CONSENT_FAULTY,
          CONSENT_OTHER_PERSON ->
          "nobody";
      case CONSENT_EXPIRED, CONSENT_WITHDRAWN -> "over";
      case ELIGIBILITY_ONLY -> "card";
      case NOT_COLLECTED -> "outside";
    };
  }

  /** Its colours: content, plain, wait, closed, over or problem. */
  public String getLook() {
    return switch (this) {
      case CONTENT -> "content";
      case EMPTY, NOT_ASKED, NOT_COLLECTED -> "plain";
      case WAITING -> "wait";
      case REFUSED_BY_TERMINAL, NO_ANSWER, UNREADABLE -> "problem";
      case CONSENT_EXPIRED -> "over";
      default -> "closed";
    };
  }
}
