package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.audit.AuditEntry;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.reception.AttachmentCheck.Attachability;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.ConfirmedDifference;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SamePersonReason;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** A session's answer, and with it the consents, belong to nobody but the person of the answer. */
class AttachmentTest {
  /** 試験 花子, born 1943-02-03, female; consents to drugs until the next day. */
  private static final String FULL = "11-OQSsiquc01res_face_full.xml";

  private static final String STRANGER = "000200,試験 太郎,シケン タロウ,19680415,1,,,,,,,,,";
  private static final String MARRIED = "000300,架空 花子,カクウ ハナコ,19430203,2,,,,,,,,,";
  private static final ConfirmedDifference MARRIAGE =
      new ConfirmedDifference(SamePersonReason.NAME_CHANGED, "戸籍謄本で確認");

  private static Counter counter(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(STRANGER, MARRIED);
    counter.face(FULL);
    return counter;
  }

  private static String refusal(Counter counter, String patient) {
    long id = counter.onlyRow().id();
    return key(() -> counter.run(beans -> beans.desk.assignPatient(id, patient)));
  }

  private static String key(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(RefusedInput.class, act).problems().get(0).messageKey();
  }

  @OnBothDatabases
  void anotherBirthDateIsRefusedForEverybodyAndChangesNothing(TestDatabase database) {
    Counter counter = counter(database);
    BoardRow before = counter.onlyRow();
    assertEquals("session.attach.birth", refusal(counter, "000200"));
    counter.caller.become("lead1", Role.CLERK_LEAD);
    assertEquals("session.attach.birth", refusal(counter, "000200"));
    assertEquals(
        "session.attach.birth",
        key(
            () ->
                counter.run(
                    beans -> beans.attachments.confirmPatient(before.id(), "000200", MARRIAGE))));
    assertEquals(before, counter.onlyRow());
    assertEquals(
        ConsentState.NONE,
        counter.work(beans -> beans.gate.consent("000200", ConsentKind.YZK)).state());
  }

  @OnBothDatabases
  void anotherNameIsALeadsToConfirmWithAReasonThatIsKept(TestDatabase database) {
    Counter counter = counter(database);
    long id = counter.onlyRow().id();
    assertEquals("session.attach.lead", refusal(counter, "000300"));
    counter.caller.become("lead1", Role.CLERK_LEAD);
    assertEquals(
        "input.reason",
        key(
            () ->
                counter.run(
                    beans ->
                        beans.attachments.confirmPatient(
                            id, "000300", new ConfirmedDifference(SamePersonReason.OTHER, " ")))));
    assertEquals(
        "input.mynumber",
        key(
            () ->
                counter.run(
                    beans ->
                        beans.attachments.confirmPatient(
                            id,
                            "000300",
                            new ConfirmedDifference(SamePersonReason.OTHER, "１２３４ ５６７８ ９０１８")))));
    counter.run(beans -> beans.attachments.confirmPatient(id, "000300", MARRIAGE));
    assertEquals("000300", counter.onlyRow().patientNumber());
    assertEquals(SessionState.REVIEW, counter.onlyRow().state());
    assertEquals(
        ConsentState.GIVEN,
        counter.work(beans -> beans.gate.consent("000300", ConsentKind.YZK)).state());
    AttachmentLine line = counter.work(beans -> beans.attachments.history(id)).get(0);
    assertEquals(SamePersonReason.NAME_CHANGED, line.reason());
    assertEquals("戸籍謄本で確認", line.words());
    assertEquals("試験 花子", line.staff());
    assertTrue(
        counter.audited.stream()
            .anyMatch(
                entry ->
                    entry.action() == AuditAction.CONFIRM_PERSON
                        && "000300".equals(entry.patientNumber())
                        && "NAME_CHANGED".equals(entry.outcome())));
  }

  @OnBothDatabases
  void aReasonIsNotTakenWhereNothingDiffers(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000400,試験 花子,シケン ハナコ,19430203,2,,,,,,,,,");
    counter.face(FULL);
    counter.caller.become("lead1", Role.CLERK_LEAD);
    long id = counter.onlyRow().id();
    assertEquals(
        "session.attach.nodifference",
        key(() -> counter.run(beans -> beans.attachments.confirmPatient(id, "000400", MARRIAGE))));
  }

  @OnBothDatabases
  void thePageIsToldWhySomebodyCannotBeChosen(TestDatabase database) {
    Counter counter = counter(database);
    long id = counter.onlyRow().id();
    var checks =
        counter.work(beans -> beans.attachments.check(id, List.of("000200", "000300", "nobody")));
    assertEquals(2, checks.size());
    assertEquals(Attachability.OTHER_BIRTH_DATE, checks.get("000200").verdict());
    assertEquals(Attachability.LEAD_WITH_REASON, checks.get("000300").verdict());
    assertFalse(checks.get("000300").differences().isEmpty());
  }

  @OnBothDatabases
  void whatDiffersIsRecordedAsSeen(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000500,試験 次郎,シケン ジロウ,19800505,1,,,,,,,,,");
    counter.face("12-OQSsiquc01res_face_insurance_plus_medicalaid.xml");
    long id = counter.onlyRow().id();
    counter.audited.clear();
    counter.run(beans -> beans.attachments.check(id, List.of("000500", "nobody")));
    assertEquals(
        List.of("attachment check, 1 patients"),
        counter.audited.stream().map(AuditEntry::subject).toList());
  }

  @OnBothDatabases
  void anAnswerOfTwoPersonsIsNobodysNotEvenANewPatients(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register("000500,試験 次郎,シケン ジロウ,19800505,1,,,,,,,,,");
    counter.face(
        "12-OQSsiquc01res_face_insurance_plus_medicalaid.xml",
        "<NameKana>ｼｹﾝ ｼﾞﾛｳ</NameKana>\r\n        <Sex1>1</Sex1>\r\n"
            + "        <Birthdate>19800505</Birthdate>\r\n"
            + "        <InsurerName>試験福祉事務所</InsurerName>",
        "<NameKana>ｼｹﾝ ｼﾞﾛｳ</NameKana>\r\n        <Sex1>1</Sex1>\r\n"
            + "        <Birthdate>19800506</Birthdate>\r\n"
            + "        <InsurerName>試験福祉事務所</InsurerName>");
    long id = counter.onlyRow().id();
    assertEquals("session.attach.several", refusal(counter, "000500"));
    assertEquals(
        "session.attach.several",
        key(() -> counter.run(beans -> beans.desk.registerPatient(id, "N-9"))));
    assertTrue(counter.work(beans -> beans.file.find("N-9")).isEmpty());
  }

  @OnBothDatabases
  void whoeverIsChosenInsteadOfAnotherTakesEverythingAlong(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(
        "000600,試験 花子,シケン ハナコ,19430203,2,,,,,,,,,", "000601,試験 花子,シケン ハナコ,19430203,2,,,,,,,,,");
    counter.face(FULL);
    long id = counter.onlyRow().id();
    counter.run(beans -> beans.desk.assignPatient(id, "000600"));
    counter.run(beans -> beans.desk.assignPatient(id, "000601"));
    assertEquals(1, counter.lost.size());
    assertEquals("000600", counter.lost.get(0).wrongPatient());
    assertEquals("000601", counter.lost.get(0).rightPatient());
    assertEquals(
        ConsentState.NONE,
        counter.work(beans -> beans.gate.consent("000600", ConsentKind.YZK)).state());
    assertEquals(
        ConsentState.GIVEN,
        counter.work(beans -> beans.gate.consent("000601", ConsentKind.YZK)).state());
    assertNull(counter.work(beans -> beans.attachments.history(id)).get(0).reason());
  }

  @OnBothDatabases
  void anInquiryForAPatientBornOnAnotherDayIsNotSent(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(STRANGER);
    NumberInquiry typed =
        new NumberInquiry(
            "06990014",
            "1",
            "2",
            "01",
            LocalDate.of(1968, 4, 16),
            false,
            null,
            null,
            "000200",
            null);
    assertEquals(
        "input.patient.birth", key(() -> counter.run(beans -> beans.desk.inquireByNumber(typed))));
    assertTrue(counter.terminal.asked.isEmpty());
  }
}
