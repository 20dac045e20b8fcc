package jp.madoguchi.races;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentLedger;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.equipment.AnswerPatience;
import jp.madoguchi.facility.TypedWords;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.AttachmentDesk;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.NumberInquiry.PresentedDocument;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.reception.internal.NumberInquiryBook;
import jp.madoguchi.reception.internal.NumberInquirySender;

/** Answers and what the desk decides about them. */
final class ReceptionRaces {
  private static final String SUFFIX = "202601150001";
  private static final String ATTACHED = "select patient_number from reception_session";
  private static final String[] OF_TYPED = {"  123456", "  990010"};

  private ReceptionRaces() {}

  static Stream<Race> all() {
    return Stream.of(answers(), decisions(), attachments(), numbers(), consents())
        .flatMap(races -> races);
  }

  private static Stream<Race> answers() {
    return Stream.of(
        Race.of("one face result is delivered to two nodes")
            .before(h -> h.register(Hospital.HANAKO))
            .both(h -> h.face("a"))
            .delivered()
            .leaves("select count(*) from reception_session", 1)
            .leaves("select count(*) from arrived_result", 1),
        Race.of("two face results of one patient")
            .before(h -> h.register(Hospital.HANAKO))
            .between(h -> h.face("a"), h -> h.face("b"))
            .delivered()
            .leaves("select count(*) from reception_session", 2)
            .leaves("select count(*) from card_reader", 1),
        Race.of("one answer by number is delivered to two nodes")
            .before(ReceptionRaces::asked)
            .both(h -> h.answer(SUFFIX, "a", OF_TYPED))
            .delivered()
            .leaves("select count(*) from arrived_result", 1)
            .leaves("select count(*) from answer where superseded = false", 1),
        Race.of("two answers to one request")
            .before(ReceptionRaces::asked)
            .between(h -> h.answer(SUFFIX, "a", OF_TYPED), h -> h.answer(SUFFIX, "b", OF_TYPED))
            .delivered()
            .leaves("select count(*) from arrived_result where duplicate", 1)
            .leaves("select count(*) from answer where superseded = false", 1),
        Race.of("a request is answered and refused")
            .before(ReceptionRaces::asked)
            .between(h -> h.answer(SUFFIX, "a", OF_TYPED), h -> h.refuse(SUFFIX, "b"))
            .delivered()
            .leaves("select count(*) from answer where superseded = false", 1)
            .leaves("select screen from reception_session", "VALID_DIFFERENT"),
        Race.of("a refusal is delivered to two nodes")
            .before(ReceptionRaces::asked)
            .both(h -> h.refuse(SUFFIX, "b"))
            .delivered()
            .leaves("select count(*) from exchange_fault", 1)
            .leaves("select state from reception_session", "FAILED"),
        Race.of("an answer comes when it is given up")
            .before(ReceptionRaces::asked)
            .before(h -> h.clock.forward(Duration.ofSeconds(600)))
            .between(h -> h.answer(SUFFIX, "a", OF_TYPED), ReceptionRaces::expire)
            .delivered()
            .leaves("select count(*) from answer where superseded = false", 1)
            .leaves("select state from reception_session", "MATCHING"),
        Race.of("two nodes give up waiting")
            .before(ReceptionRaces::asked)
            .before(h -> h.clock.forward(Duration.ofSeconds(600)))
            .both(ReceptionRaces::expire)
            .noneRefused()
            .leaves("select failures from terminal_part", 1)
            .leaves("select state from reception_session", "OFFLINE"));
  }

  private static Stream<Race> decisions() {
    return Stream.of(
        Race.of("a result is taken over by two")
            .before(ReceptionRaces::attached)
            .both(ReceptionRaces::takeOver)
            .leaves("select state from reception_session", "IMPORTED")
            .leaves("select count(*) from audit_record where action = 'TAKE_OVER'", 1),
        Race.of("two sessions of one patient are taken over")
            .before(ReceptionRaces::attached)
            .before(h -> h.face("b"))
            .between(
                h -> takeOver(h, h.number("select min(id) from reception_session")),
                h -> takeOver(h, h.session()))
            .leaves("select count(*) from insurance where closed_at is null", 1),
        Race.of("a result is taken over and the register changes")
            .before(ReceptionRaces::attached)
            .between(
                ReceptionRaces::takeOver,
                h -> h.register(Hospital.HANAKO.replace("試験 花子", "試験 華"))),
        Race.of("a result is held by two")
            .before(ReceptionRaces::attached)
            .both(h -> h.desk().hold(h.session(), h.version(), TypedWords.of("確認中")))
            .leaves("select count(*) from audit_record where action = 'HOLD'", 1),
        Race.of("a result is held and taken over")
            .before(ReceptionRaces::attached)
            .between(
                ReceptionRaces::takeOver,
                h -> h.desk().hold(h.session(), h.version(), TypedWords.of("確認中")))
            .leaves("select count(*) from audit_record where action in ('HOLD', 'TAKE_OVER')", 1),
        Race.of("what cannot be confirmed is finished by two")
            .before(ReceptionRaces::asked)
            .before(h -> h.refuse(SUFFIX, "b"))
            .both(h -> h.desk().finish(h.session(), h.version()))
            .leaves("select state from reception_session", "CLOSED"),
        Race.of("a loss is recorded by two")
            .before(h -> h.register(Hospital.HANAKO))
            .before(h -> h.face("a", "<QualificationValidity>1", "<QualificationValidity>2"))
            .both(h -> h.desk().recordLoss(h.session(), h.version()))
            .leaves("select count(*) from audit_record where action = 'RECORD_LOSS'", 1)
            .leaves("select state from reception_session", "CLOSED"),
        Race.of("two clerks say which document was shown after all")
            .before(h -> h.register(Hospital.TARO))
            .before(h -> h.desk().inquireByNumber(Hospital.typed(PresentedDocument.OTHER)))
            .before(h -> h.answer(SUFFIX, "a", OF_TYPED))
            .between(
                h -> shown(h, PresentedDocument.NOTICE_WITH_CARD),
                h -> shown(h, PresentedDocument.CONFIRMATION_CERTIFICATE))
            .leaves("select count(*) from audit_record where action = 'SHOW_DOCUMENT'", 1));
  }

  private static void shown(Hospital h, PresentedDocument document) {
    h.desk().showDocument(h.session(), h.version(), document, LocalDate.of(2027, 7, 31));
  }

  private static Stream<Race> attachments() {
    return Stream.of(
        Race.of("two say whose a session is")
            .before(ReceptionRaces::nobodys)
            .before(
                h -> h.register(Hospital.NAMESAKE, Hospital.NAMESAKE.replace("000999", "000998")))
            .between(
                h -> h.desk().assignPatient(h.session(), "000999"),
                h -> h.desk().assignPatient(h.session(), "000998"))
            .leaves("select count(*) from session_attachment where patient_number is not null", 1),
        Race.of("two register one session's person, by one number")
            .before(ReceptionRaces::nobodys)
            .both(h -> h.desk().registerPatient(h.session(), "000777"))
            .leaves("select count(*) from patient", 1)
            .leaves(ATTACHED, "000777"),
        Race.of("two register one session's person, by two numbers")
            .before(ReceptionRaces::nobodys)
            .between(
                h -> h.desk().registerPatient(h.session(), "000777"),
                h -> h.desk().registerPatient(h.session(), "000778"))
            .leaves("select count(*) from patient", 1),
        Race.of("somebody is registered while the register comes")
            .before(ReceptionRaces::nobodys)
            .between(
                h -> h.desk().registerPatient(h.session(), "000777"),
                h -> h.register(Hospital.HANAKO)),
        Race.of("a clerk decides while the register says who it is")
            .before(ReceptionRaces::nobodys)
            .before(h -> h.register(Hospital.NAMESAKE))
            .between(
                h -> h.desk().assignPatient(h.session(), "000999"),
                h -> h.register(Hospital.HANAKO)),
        Race.of("a difference is confirmed by two leads")
            .before(ReceptionRaces::nobodys)
            .before(h -> h.register(Hospital.NAMESAKE.replace("試験 花子,シケン ハナコ", "架空 花子,カクウ ハナコ")))
            .both(
                h ->
                    h.the(AttachmentDesk.class)
                        .confirmPatient(
                            h.session(),
                            "000999",
                            new ConfirmedDifference(SamePersonReason.NAME_CHANGED, "婚姻")))
            .leaves("select count(*) from session_attachment", 1),
        Race.of("an attachment is undone by two")
            .before(ReceptionRaces::attached)
            .before(ReceptionRaces::takeOver)
            .both(ReceptionRaces::undo)
            .leaves("select count(*) from session_attachment where undone", 1),
        Race.of("an attachment is undone while it is taken over")
            .before(ReceptionRaces::attached)
            .between(ReceptionRaces::undo, ReceptionRaces::takeOver),
        Race.of("a register of another birth date for what two desks look at")
            .before(ReceptionRaces::attached)
            .between(
                h -> h.register(Hospital.HANAKO.replace("19430203", "19430204")),
                h -> h.desk().hold(h.session(), h.version(), TypedWords.of("確認中"))),
        Race.of("consents are withdrawn by two")
            .before(ReceptionRaces::attached)
            .both(ReceptionRaces::withdraw)
            .leaves("select count(*) from consent_withdrawal", 1));
  }

  private static Stream<Race> numbers() {
    NumberInquiryBook.Destination down = new NumberInquiryBook.Destination("main", null);
    return Stream.of(
        Race.of("two inquiries by number")
            .both(h -> h.desk().inquireByNumber(Hospital.TYPED))
            .noneRefused()
            .leaves("select count(*) from reception_session", 2)
            .leaves("select count(distinct suffix) from inquiry_request", 2),
        Race.of("an inquiry is sent again by two")
            .before(ReceptionRaces::asked)
            .before(h -> h.clock.forward(Duration.ofSeconds(600)))
            .before(ReceptionRaces::expire)
            .both(h -> h.desk().resend(h.session(), h.version()))
            .leaves("select count(*) from inquiry_request", 2),
        Race.of("an inquiry is sent again when its answer comes")
            .before(ReceptionRaces::asked)
            .before(h -> h.clock.forward(Duration.ofSeconds(600)))
            .before(ReceptionRaces::expire)
            .between(
                h -> h.desk().resend(h.session(), h.version()),
                h -> h.answer(SUFFIX, "a", OF_TYPED))
            .delivered(),
        Race.of("a request could not be written, told by two")
            .before(ReceptionRaces::asked)
            .both(h -> h.the(NumberInquirySender.class).send(h.session(), Hospital.TYPED, down))
            .noneRefused()
            .leaves("select state from reception_session", "OFFLINE"),
        Race.of("a request cannot be written, and is given up")
            .before(ReceptionRaces::asked)
            .before(h -> h.clock.forward(Duration.ofSeconds(600)))
            .between(
                h -> h.the(NumberInquiryBook.class).unmappable(h.session()), ReceptionRaces::expire)
            .noneRefused(),
        Race.of("a request is written and answered")
            .before(ReceptionRaces::asked)
            .between(
                h -> h.the(NumberInquiryBook.class).sent(SUFFIX, h.clock.instant()),
                h -> h.answer(SUFFIX, "a", OF_TYPED))
            .noneRefused()
            .leaves(
                "select count(*) from inquiry_request where sent_at is not null and answered_at is"
                    + " not null",
                1));
  }

  private static Stream<Race> consents() {
    Consumer<Hospital> record =
        h ->
            h.the(ConsentLedger.class)
                .record(
                    2, Hospital.taro(), h.patient("000123"), h.clock.instant(), false, List.of());
    return Stream.of(
        Race.of("consents of one session are written twice")
            .before(Hospital::consented)
            .before(h -> h.plainSession(2))
            .before(h -> h.sql("update reception_session set patient_number = '000123'"))
            .both(record)
            .delivered()
            .leaves("select count(*) from consent_session", 2),
        Race.of("consents are given to two patients")
            .before(Hospital::consented)
            .between(
                h -> h.the(ConsentLedger.class).attach(1, null, null, "a"),
                h -> h.the(ConsentLedger.class).attach(1, "000124", "WHY", "b"))
            .before(h -> h.sql("update reception_session set patient_number = null"))
            .leaves("select max(place) from consent_attachment", 2)
            .unlike("a consent that is another patient's than its session"));
  }

  private static void asked(Hospital h) {
    h.desk().inquireByNumber(Hospital.TYPED);
  }

  private static void nobodys(Hospital h) {
    h.face("a");
  }

  private static void attached(Hospital h) {
    h.register(Hospital.HANAKO);
    h.face("a");
  }

  private static void takeOver(Hospital h) {
    takeOver(h, h.session());
  }

  private static void takeOver(Hospital h, long session) {
    long version = h.number("select version from reception_session where id = " + session);
    h.desk().takeOver(session, new TakeOver(version, Map.of(ComparedField.ADDRESS, Choice.ANSWER)));
  }

  private static void undo(Hospital h) {
    h.the(AttachmentDesk.class)
        .undo(
            h.session(),
            h.version(),
            new AttachmentUndo(UndoReason.WRONG_PERSON_MATCHED, "同姓同名", null, null));
  }

  private static void withdraw(Hospital h) {
    h.the(AttachmentDesk.class)
        .withdrawConsents(h.session(), Set.of(ConsentKind.YZK), WithdrawalReason.PATIENT_ASKED, "");
  }

  private static void expire(Hospital h) {
    AnswerPatience limits = h.the(NumberInquirySender.class).limits();
    for (long id : h.the(NumberInquiryBook.class).unanswered(limits)) {
      h.the(NumberInquiryBook.class).expire(id, limits, Hospital.FENCE);
    }
  }
}
