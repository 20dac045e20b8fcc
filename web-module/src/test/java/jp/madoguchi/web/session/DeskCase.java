package jp.madoguchi.web.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskAction;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.DifferenceReason;
import jp.madoguchi.qualification.FieldComparison;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.qualification.FieldComparison.FieldVerdict;
import jp.madoguchi.qualification.Headline;
import jp.madoguchi.qualification.ResultFacts;
import jp.madoguchi.qualification.ResultScreen;
import jp.madoguchi.reception.DeskStanding;
import jp.madoguchi.reception.DeskTruth;
import jp.madoguchi.reception.FailureReason;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.PartTile.PartCondition;
import jp.madoguchi.reception.PresentedProof;
import jp.madoguchi.reception.SessionMethod;
import jp.madoguchi.reception.SessionState;

/**
 * One line of the table: where a session stands, what was answered, what was shown. The visit is on
 * 2026-11-24, when the old card is no proof any more.
 *
 * @param circumstance what is special of the answer, or ORDINARY
 * @param document what was shown, null where a card was read
 */
record DeskCase(
    SessionState state,
    SessionMethod method,
    ResultScreen screen,
    Circumstance circumstance,
    ShownDocument document,
    FailureReason failure,
    boolean matched) {
  private static final LocalDate VISIT = LocalDate.of(2026, 11, 24);
  private static final LocalDate TOLERATED = LocalDate.of(2026, 3, 31);

  enum Circumstance {
    ORDINARY,
    SHARE_CHANGED,
    SHARE_AGAINST_LIMIT,
    BEGINS_TOMORROW,
    CERTIFICATE_ENDED,
    MARU,
    FIRST_INSURANCE,
    LOST_TODAY,
    LOST_TOMORROW,
    DIED,
    PUBLIC_ASSISTANCE,
    OLDER_THAN_ON_FILE,
    NOT_IN_ANSWER,
    NOT_ASKED_HERE,
    CENTRE_SILENT
  }

  enum ShownDocument {
    CERTIFICATE(PresentedDocument.CONFIRMATION_CERTIFICATE, null),
    CERTIFICATE_UNTIL_YESTERDAY(
        PresentedDocument.CONFIRMATION_CERTIFICATE, LocalDate.of(2026, 11, 23)),
    NOTICE_WITH_CARD(PresentedDocument.NOTICE_WITH_CARD, null),
    NOTICE(PresentedDocument.NOTICE, null),
    PORTAL_WITH_CARD(PresentedDocument.PORTAL_WITH_CARD, null),
    PORTAL(PresentedDocument.PORTAL_SCREEN, null),
    OLD_CARD(PresentedDocument.OLD_CARD, null),
    OTHER(PresentedDocument.OTHER, null);

    private final PresentedDocument document;
    private final LocalDate until;

    ShownDocument(PresentedDocument document, LocalDate until) {
      this.document = document;
      this.until = until;
    }
  }

  static List<DeskCase> all() {
    List<DeskCase> cases = new ArrayList<>();
    List<ResultScreen> results =
        List.of(
            ResultScreen.VALID_SAME,
            ResultScreen.VALID_DIFFERENT,
            ResultScreen.VALID_SEVERAL,
            ResultScreen.VALID_ELIGIBILITY_ONLY,
            ResultScreen.VALID_UNREGISTERED,
            ResultScreen.INVALID_NEW_EXISTS,
            ResultScreen.INVALID);
    for (ResultScreen screen : results) {
      cases.add(card(SessionState.REVIEW, screen, Circumstance.ORDINARY, true));
      for (ShownDocument document : ShownDocument.values()) {
        cases.add(number(SessionState.REVIEW, screen, document));
      }
      cases.add(card(SessionState.MATCHING, screen, Circumstance.ORDINARY, false));
      cases.add(card(SessionState.HELD, screen, Circumstance.ORDINARY, true));
      cases.add(card(SessionState.CLOSED, screen, Circumstance.ORDINARY, true));
      cases.add(card(SessionState.REVIEW, screen, Circumstance.DIED, true));
    }
    for (ResultScreen screen : results.subList(0, 6)) {
      cases.add(card(SessionState.IMPORTED, screen, Circumstance.ORDINARY, true));
    }
    for (Circumstance one :
        List.of(
            Circumstance.SHARE_AGAINST_LIMIT,
            Circumstance.BEGINS_TOMORROW,
            Circumstance.CERTIFICATE_ENDED,
            Circumstance.FIRST_INSURANCE,
            Circumstance.OLDER_THAN_ON_FILE)) {
      cases.add(card(SessionState.REVIEW, ResultScreen.VALID_SAME, one, true));
    }
    cases.add(
        card(SessionState.REVIEW, ResultScreen.VALID_DIFFERENT, Circumstance.SHARE_CHANGED, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.VALID_DIFFERENT, Circumstance.MARU, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.LOST_TODAY, true));
    cases.add(card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.LOST_TOMORROW, true));
    cases.add(
        card(SessionState.REVIEW, ResultScreen.INVALID, Circumstance.PUBLIC_ASSISTANCE, true));
    cases.add(
        card(
            SessionState.REVIEW,
            ResultScreen.INVALID_NEW_EXISTS,
            Circumstance.NOT_IN_ANSWER,
            true));
    for (FailureReason reason : FailureReason.values()) {
      for (SessionState state :
          List.of(SessionState.FAILED, SessionState.HELD, SessionState.CLOSED)) {
        SessionState open =
            state == SessionState.FAILED && reason.offline() ? SessionState.OFFLINE : state;
        cases.add(failed(open, SessionMethod.FACE_READER, reason));
        cases.add(failed(open, SessionMethod.NUMBER, reason));
      }
    }
    for (SessionState state : List.of(SessionState.CARD_PLACED, SessionState.AUTH)) {
      cases.add(
          new DeskCase(
              state,
              SessionMethod.PLAIN_READER,
              ResultScreen.PENDING,
              Circumstance.ORDINARY,
              null,
              null,
              false));
    }
    for (Circumstance one : List.of(Circumstance.ORDINARY, Circumstance.CENTRE_SILENT)) {
      cases.add(
          new DeskCase(
              SessionState.QUERYING,
              SessionMethod.NUMBER,
              ResultScreen.PENDING,
              one,
              ShownDocument.CERTIFICATE,
              null,
              false));
    }
    cases.add(
        new DeskCase(
            SessionState.CANCELLED,
            SessionMethod.NUMBER,
            ResultScreen.PENDING,
            Circumstance.ORDINARY,
            ShownDocument.CERTIFICATE,
            null,
            false));
    return cases;
  }

  private static DeskCase card(
      SessionState state, ResultScreen screen, Circumstance circumstance, boolean matched) {
    return new DeskCase(
        state, SessionMethod.FACE_READER, screen, circumstance, null, null, matched);
  }

  private static DeskCase number(SessionState state, ResultScreen screen, ShownDocument document) {
    return new DeskCase(
        state, SessionMethod.NUMBER, screen, Circumstance.ORDINARY, document, null, true);
  }

  private static DeskCase failed(SessionState state, SessionMethod method, FailureReason reason) {
    ResultScreen screen =
        switch (reason) {
          case NOT_FOUND -> ResultScreen.NOT_FOUND;
          case MULTIPLE -> ResultScreen.MULTIPLE;
          case INVALID -> ResultScreen.INVALID;
          case EMPTY_ANSWER -> ResultScreen.EMPTY_ANSWER;
          case TWO_PERSONS -> ResultScreen.TWO_PERSONS;
          case PERSON_ERROR -> ResultScreen.PERSON_ERROR;
          case SYSTEM_ERROR -> ResultScreen.SYSTEM_ERROR;
          case UNKNOWN_CODE -> ResultScreen.UNKNOWN_CODE;
          case REFUSED_REQUEST, UNWRITABLE_REQUEST -> ResultScreen.REQUEST_REFUSED;
          case NO_ANSWER -> ResultScreen.NO_ANSWER;
          case FOREIGN_ANSWER -> ResultScreen.VALID_DIFFERENT;
          case NOT_SENT,
              CARD_EXPIRED,
              PHONE_EXPIRED,
              CARD_REVOKED,
              CARD_NOT_TRUSTED,
              CARD_UNUSABLE ->
              ResultScreen.PENDING;
        };
    return new DeskCase(
        state,
        method,
        screen,
        reason == FailureReason.FOREIGN_ANSWER
            ? Circumstance.NOT_ASKED_HERE
            : Circumstance.ORDINARY,
        method == SessionMethod.NUMBER ? ShownDocument.CERTIFICATE : null,
        reason,
        false);
  }

  DeskTruth truth(Role role) {
    return DeskTruth.of(
        new DeskStanding(
            state,
            method,
            screen,
            headline().sentence(),
            failure,
            state != SessionState.CARD_PLACED,
            matched,
            failure == null && screen != ResultScreen.PENDING,
            method == SessionMethod.NUMBER && circumstance != Circumstance.NOT_ASKED_HERE,
            circumstance == Circumstance.NOT_ASKED_HERE,
            circumstance == Circumstance.DIED,
            circumstance == Circumstance.CENTRE_SILENT ? PartCondition.SILENT : PartCondition.UP),
        Set.of(role));
  }

  /** What the rules conclude of answer, file, document and person. */
  Headline headline() {
    if (failure != null) {
      return failed();
    }
    if (state == SessionState.CANCELLED) {
      return Headline.of(DeskSentence.CANCELLED);
    }
    if (state == SessionState.IMPORTED) {
      return Headline.of(DeskSentence.IMPORTED);
    }
    if (state == SessionState.CARD_PLACED) {
      return Headline.of(DeskSentence.CARD_PLACED);
    }
    if (state == SessionState.AUTH) {
      return Headline.of(DeskSentence.IDENTIFIED);
    }
    if (circumstance == Circumstance.OLDER_THAN_ON_FILE) {
      return Headline.of(DeskSentence.OLDER_THAN_ON_FILE);
    }
    boolean valid =
        screen == ResultScreen.VALID_SAME
            || screen == ResultScreen.VALID_DIFFERENT
            || screen == ResultScreen.VALID_SEVERAL;
    if (state == SessionState.MATCHING && valid) {
      return Headline.of(DeskSentence.CHOOSE_PATIENT);
    }
    NumberInquiry asked =
        document == null
            ? null
            : new NumberInquiry(
                "", "", "", "", null, false, document.document, document.until, null, null);
    return PresentedProof.of(asked, VISIT, TOLERATED)
        .besides(
            screen,
            DeskAction.of(screen, method != SessionMethod.NUMBER, facts(), lines(), VISIT),
            document == null ? null : document.until);
  }

  private Headline failed() {
    return switch (failure) {
      case NOT_SENT -> Headline.of(DeskSentence.OFFLINE, "FOLDER", "08:31");
      case NO_ANSWER -> Headline.of(DeskSentence.NO_ANSWER, 120);
      case FOREIGN_ANSWER -> Headline.of(DeskSentence.FOREIGN_ANSWER);
      case REFUSED_REQUEST -> Headline.of(DeskSentence.REQUEST_REFUSED);
      case UNWRITABLE_REQUEST -> Headline.of(DeskSentence.REQUEST_UNWRITABLE);
      case CARD_EXPIRED -> Headline.of(DeskSentence.CARD_EXPIRED);
      case PHONE_EXPIRED -> Headline.of(DeskSentence.PHONE_EXPIRED);
      case CARD_REVOKED -> Headline.of(DeskSentence.CARD_REVOKED);
      case CARD_NOT_TRUSTED -> Headline.of(DeskSentence.CARD_NOT_TRUSTED);
      case CARD_UNUSABLE -> Headline.of(DeskSentence.CARD_UNUSABLE);
      default -> DeskAction.of(screen, method != SessionMethod.NUMBER, null, List.of(), VISIT);
    };
  }

  private ResultFacts facts() {
    boolean lost = screen == ResultScreen.INVALID || circumstance == Circumstance.NOT_IN_ANSWER;
    LocalDate lostOn = lost ? LocalDate.of(2026, 11, 1) : null;
    if (circumstance == Circumstance.LOST_TODAY) {
      lostOn = VISIT;
    } else if (circumstance == Circumstance.LOST_TOMORROW) {
      lostOn = VISIT.plusDays(1);
    }
    String reason =
        switch (circumstance) {
          case DIED -> "01";
          case PUBLIC_ASSISTANCE -> "02";
          default -> null;
        };
    boolean doubtful = circumstance == Circumstance.SHARE_AGAINST_LIMIT;
    return new ResultFacts(
        "01",
        false,
        "06139999",
        "12",
        "34",
        "01",
        "1",
        "試験　太郎",
        null,
        "ｼｹﾝ ﾀﾛｳ",
        "1",
        null,
        null,
        null,
        circumstance == Circumstance.BEGINS_TOMORROW
            ? VISIT.plusDays(1)
            : LocalDate.of(2019, 10, 1),
        lostOn,
        null,
        circumstance == Circumstance.CERTIFICATE_ENDED ? VISIT.minusDays(1) : null,
        reason,
        null,
        doubtful ? jp.madoguchi.patient.Ratio.tenths(1) : null,
        null,
        null,
        null,
        doubtful ? "B01" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private List<FieldComparison> lines() {
    return switch (circumstance) {
      case SHARE_CHANGED ->
          List.of(
              line(
                  ComparedField.RATIO,
                  "030",
                  "020",
                  FieldVerdict.DIFFERENT,
                  DifferenceReason.SHARE_CHANGED));
      case MARU ->
          List.of(
              line(
                  ComparedField.NAME,
                  "試験 太郎",
                  "試● 太郎",
                  FieldVerdict.WRITING,
                  DifferenceReason.NOT_WRITABLE));
      case FIRST_INSURANCE ->
          List.of(
              line(
                  ComparedField.NUMBER,
                  null,
                  "34",
                  FieldVerdict.ONLY_ANSWERED,
                  DifferenceReason.FIRST_INSURANCE));
      default ->
          screen == ResultScreen.VALID_DIFFERENT
              ? List.of(line(ComparedField.NUMBER, "33", "34", FieldVerdict.DIFFERENT, null))
              : List.of();
    };
  }

  private static FieldComparison line(
      ComparedField field, String onFile, String answered, FieldVerdict how, DifferenceReason why) {
    return new FieldComparison(field, onFile, answered, how, Choice.ANSWER, why);
  }

  String inputs() {
    return String.join(
        "\t",
        state.name(),
        method.name(),
        screen.name() + (failure == null ? "" : " " + failure),
        circumstance == Circumstance.ORDINARY ? "-" : circumstance.name(),
        document == null ? "-" : document.name(),
        matched ? "照合済" : "-");
  }
}
