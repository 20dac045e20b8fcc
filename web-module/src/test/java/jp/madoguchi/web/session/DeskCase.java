package jp.madoguchi.web.session;

import java.time.LocalDate;
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
