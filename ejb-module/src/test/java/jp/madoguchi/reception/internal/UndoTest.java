package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.access.Role;
import jp.madoguchi.audit.AuditAction;
import jp.madoguchi.consent.ConsentKind;
import jp.madoguchi.consent.ConsentState;
import jp.madoguchi.consent.WithdrawalReason;
import jp.madoguchi.patient.PatientView;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.DeskSentence;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.AttachmentLine;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.NumberInquiry;
import jp.madoguchi.reception.RefusedInput;
import jp.madoguchi.reception.SessionState;
import jp.madoguchi.reception.SessionView;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;

/** An attachment is undone in one act, also after 取込 and after a clinician's read. */
class UndoTest {
  private static final String FULL = "11-OQSsiquc01res_face_full.xml";

  /** Two namesakes of one day: the answer is the second's, the hospital's number says the first. */
  private static final String WRONG =
      "000123,試験 花子,シケン ハナコ,19430203,2,9990001,架空県試験市1,39131111,,01234567,,020,,";

  private static final String RIGHT = "000999,試験 花子,シケン ハナコ,19430203,2,9990002,架空県試験市2,,,,,,,";

  private static Counter attached(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(WRONG, RIGHT);
    counter.face(FULL);
    assertEquals("000123", counter.onlyRow().patientNumber());
    return counter;
  }

  private static Counter takenOver(TestDatabase database) {
    Counter counter = attached(database);
    BoardRow row = counter.onlyRow();
    counter.run(
        beans ->
            beans.desk.takeOver(
                row.id(),
                new TakeOver(row.version(), Map.of(ComparedField.ADDRESS, Choice.ANSWER))));
    assertEquals(SessionState.IMPORTED, counter.onlyRow().state());
    return counter;
  }

  private static void undo(Counter counter, String right) {
    counter.caller.become("lead1", Role.CLERK_LEAD);
    BoardRow row = counter.onlyRow();
    counter.run(
        beans ->
            beans.attachments.undo(
                row.id(),
                row.version(),
                new AttachmentUndo(UndoReason.WRONG_PERSON_MATCHED, "同姓同名", right, null)));
  }

  private static ConsentState drugs(Counter counter, String patient) {
    return counter.work(beans -> beans.gate.consent(patient, ConsentKind.YZK)).state();
  }

  private static PatientView patient(Counter counter, String number) {
    return counter.work(beans -> beans.file.find(number)).orElseThrow();
  }

  private static long count(Counter counter, String from) {
    return counter.work(
        beans ->
            ((Number) beans.em.createNativeQuery("select count(*) from " + from).getSingleResult())
                .longValue());
  }

  @OnBothDatabases
  void whoWasWrongIsNotAttachedAgainByTheProgramWhenTheRegisterChanges(TestDatabase database) {
    Counter counter = attached(database);
    undo(counter, null);
    counter.register(WRONG, RIGHT);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    assertNull(row.patientNumber(), "a person said that it is not the one");
  }

  /** T25: the right patient of a hospital whose numbers look like a My Number. */
  @OnBothDatabases
  void theRightPatientMayHaveTheHospitalsOwnTwelveDigits(TestDatabase database) {
    String twelve = "123456789018";
    Counter counter = attached(database);
    String setting = "madoguchi.patient.number";
    try {
      System.setProperty(setting, "000[0-9]{3}|[0-9]{12}");
      counter.register(RIGHT.replace("000999", twelve));
      undo(counter, twelve);
    } finally {
      System.clearProperty(setting);
    }
    assertEquals(twelve, counter.onlyRow().patientNumber());
  }

  @OnBothDatabases
  void beforeTheTakeOverItIsNobodysAgainAndAsksWhose(TestDatabase database) {
    Counter counter = attached(database);
    assertEquals(ConsentState.GIVEN, drugs(counter, "000123"));
    undo(counter, null);
    BoardRow row = counter.onlyRow();
    assertEquals(SessionState.MATCHING, row.state());
    assertEquals(DeskSentence.ATTACHMENT_UNDONE, row.headline().sentence());
    assertTrue(row.attention());
    assertNull(row.patientNumber());
    assertEquals(ConsentState.NONE, drugs(counter, "000123"));
    assertEquals("000123", counter.lost.get(0).wrongPatient());
    assertNull(counter.lost.get(0).rightPatient());
  }

  @OnBothDatabases
  void afterTheTakeOverTheInsuranceAndTheTextsGoBackAndNothingIsDeleted(TestDatabase database) {
    Counter counter = attached(database);
    PatientView before = patient(counter, "000123");
    BoardRow row = counter.onlyRow();
    counter.run(
        beans ->
            beans.desk.takeOver(
                row.id(),
                new TakeOver(row.version(), Map.of(ComparedField.ADDRESS, Choice.ANSWER))));
    PatientView taken = patient(counter, "000123");
    assertEquals("010", taken.insurance().ratio());
    assertFalse(taken.address().equals(before.address()), "the test takes a text over");
    undo(counter, null);
    assertEquals(before, patient(counter, "000123"));
    assertEquals(SessionState.MATCHING, counter.onlyRow().state());
    assertEquals(3, count(counter, "insurance"), "old, voided, and the old one filed anew");
    assertEquals(
        1, count(counter, "insurance where voided_at is not null and voided_by = 'lead1'"));
    assertEquals(1, count(counter, "insurance where closed_at is null and reopens is not null"));
    assertFalse(
        counter.work(beans -> beans.attachments.history(row.id())).get(0).newerInsuranceKept());
  }

  @OnBothDatabases
  void theRightPatientGetsItByTheNormalPathAndBothHistoriesSaySo(TestDatabase database) {
    Counter counter = takenOver(database);
    undo(counter, "000999");
    BoardRow row = counter.onlyRow();
    assertEquals("000999", row.patientNumber());
    assertEquals(SessionState.REVIEW, row.state());
    assertEquals(ConsentState.NONE, drugs(counter, "000123"));
    assertEquals(ConsentState.GIVEN, drugs(counter, "000999"));
    counter.run(beans -> beans.desk.takeOver(row.id(), new TakeOver(row.version(), Map.of())));
    assertEquals("010", patient(counter, "000999").insurance().ratio());
    assertEquals("020", patient(counter, "000123").insurance().ratio());

    List<AttachmentLine> lines = counter.work(beans -> beans.attachments.history(row.id()));
    assertEquals(List.of("000999", "-", "000123"), lines.stream().map(UndoTest::whose).toList());
    assertEquals(UndoReason.WRONG_PERSON_MATCHED, lines.get(1).reason());
    assertEquals("同姓同名", lines.get(1).words());
    assertTrue(lines.get(1).undone());

    SessionView next = nextVisit(counter, "000123");
    assertEquals(1, next.history().size());
    assertNotNull(next.history().get(0).undoneAt(), "it once was taken for this patient's");
    SessionView own = nextVisit(counter, "000999");
    assertEquals(1, own.history().size());
    assertNull(own.history().get(0).undoneAt());
    assertTrue(recorded(counter, AuditAction.UNDO_ATTACHMENT, "000123"));
    assertTrue(recorded(counter, AuditAction.ASSIGN_PATIENT, "000999"));
  }

  private static String whose(AttachmentLine line) {
    return line.patientNumber() == null ? "-" : line.patientNumber();
  }

  private static boolean recorded(Counter counter, AuditAction action, String patient) {
    return counter.audited.stream()
        .anyMatch(entry -> entry.action() == action && patient.equals(entry.patientNumber()));
  }

  private static SessionView nextVisit(Counter counter, String patient) {
    NumberInquiry typed =
        new NumberInquiry(
            "06990014", "1", "2", "01", LocalDate.of(1943, 2, 3), false, null, null, patient, null);
    long id = counter.work(beans -> beans.desk.inquireByNumber(typed));
    return counter.work(beans -> beans.desk.session(id));
  }

  @OnBothDatabases
  void sheetsAreForgottenAndWhoeverReadThemIsListed(TestDatabase database) {
    Counter counter = takenOver(database);
    String ends = "timestamp with time zone '2026-01-16 09:03:10+09:00'";
    request(database, "R1", "000123", ends);
    request(database, "R2", "000123", "timestamp with time zone '2026-01-14 09:00:00+09:00'");
    reading(database, 1, "doctor1", "000123", ends, "2026-01-15 10:00:00+09:00");
    reading(database, 2, "doctor2", "000123", ends, "2026-01-15 08:00:00+09:00");
    reading(database, 3, "doctor3", "000999", ends, "2026-01-15 10:00:00+09:00");
    reading(
        database,
        4,
        "doctor4",
        "000123",
        "timestamp with time zone '2026-01-15 12:00:00+09:00'",
        "2026-01-15 10:00:00+09:00");
    undo(counter, "000999");
    assertEquals(0, count(counter, "drug_line where suffix = 'R1'"));
    assertEquals(0, count(counter, "procedure_line where suffix = 'R1'"));
    assertEquals(0, count(counter, "clinical_request where suffix = 'R1'"));
    assertEquals(
        1, count(counter, "drug_line where suffix = 'R2'"), "of the patient's own consent");
    long id = counter.onlyRow().id();
    List<AttachmentLine.MeanwhileReader> readers =
        counter.work(beans -> beans.attachments.history(id)).get(1).readers();
    assertEquals(
        List.of("doctor1"), readers.stream().map(AttachmentLine.MeanwhileReader::account).toList());
    assertEquals(ConsentKind.YZK, readers.get(0).kind());
  }

  private static void request(TestDatabase database, String suffix, String patient, String ends) {
    database.sql(
        """
        insert into clinical_request (suffix, patient_number, kind, terminal, consent_given_at,
          consent_until, birth_date, person_kana, person_name, status, asked_by, asked_at,
          changed_at, version)
        values ('%s', '%s', 'YZK', 'main', %s - interval '1' day, %s, date '1943-02-03', 'k', 'n',
          'HERE', 'doctor1', %s, %s, 1)
        """
            .formatted(suffix, patient, ends, ends, ends, ends));
    database.sql(
        "insert into drug_line (id, suffix, place, source) values (%d, '%s', 0, 'CLAIM')"
            .formatted(suffix.hashCode(), suffix));
    database.sql(
        "insert into procedure_line (id, suffix, place) values (%d, '%s', 1)"
            .formatted(suffix.hashCode() + 10, suffix));
  }

  private static void reading(
      TestDatabase database, int id, String account, String patient, String ends, String at) {
    database.sql(
        """
        insert into audit_record (id, at, account, role, terminal, action, patient_number, subject,
          ground, consent_state, consent_until, outcome)
        values (%d, timestamp with time zone '%s', '%s', 'DOCTOR', '192.0.2.7', 'VIEW_MEDICAL', '%s',
          'YZK 2025-01-01/2025-12-01', 'CONSENT', 'GIVEN', %s, 'OK')
        """
            .formatted(id, at, account, patient, ends));
  }

  @OnBothDatabases
  void whatWasConfirmedSinceStaysAndTheUndoSaysSo(TestDatabase database) {
    Counter counter = takenOver(database);
    long first = counter.onlyRow().id();
    counter.clock.set("2026-01-15T11:00:00+09:00");
    // the hospital's own system files another insurance on top
    counter.register("000123,試験 花子,シケン ハナコ,19430203,2,9990001,架空県試験市1,06990014,7,88,01,030,試験組合,1");
    undo(counter, null);
    assertEquals("88", patient(counter, "000123").insurance().number());
    assertEquals(0, count(counter, "insurance where reopens is not null"));
    assertEquals(1, count(counter, "insurance where voided_at is not null"));
    assertTrue(counter.work(beans -> beans.attachments.history(first)).get(0).newerInsuranceKept());
  }

  @OnBothDatabases
  void theWrongRightPatientIsRefusedAndNothingIsUndone(TestDatabase database) {
    Counter counter = takenOver(database);
    counter.register("000200,試験 太郎,シケン タロウ,19680415,1,,,,,,,,,");
    BoardRow before = counter.onlyRow();
    RefusedInput refused = assertThrows(RefusedInput.class, () -> undo(counter, "000200"));
    assertEquals("session.attach.birth", refused.problems().get(0).messageKey());
    assertEquals(before, counter.onlyRow());
    assertEquals("010", patient(counter, "000123").insurance().ratio());
    assertEquals(ConsentState.GIVEN, drugs(counter, "000123"));
  }

  @OnBothDatabases
  void whoLookedAtAnOlderStateOrAtNobodyUndoesNothing(TestDatabase database) {
    Counter counter = takenOver(database);
    BoardRow row = counter.onlyRow();
    AttachmentUndo wish = new AttachmentUndo(UndoReason.WRONG_PERSON_CHOSEN, null, null, null);
    assertEquals(
        "session.stale",
        key(() -> counter.run(b -> b.attachments.undo(row.id(), row.version() - 1, wish))));
    undo(counter, null);
    BoardRow nobody = counter.onlyRow();
    assertEquals(
        "session.undo.nothing",
        key(() -> counter.run(b -> b.attachments.undo(nobody.id(), nobody.version(), wish))));
  }

  @OnBothDatabases
  void aWithdrawnConsentClosesTheGateAndIsRecordedWithItsReason(TestDatabase database) {
    Counter counter = takenOver(database);
    long id = counter.onlyRow().id();
    Set<ConsentKind> closed =
        counter.work(
            beans ->
                beans.attachments.withdrawConsents(
                    id, EnumSet.allOf(ConsentKind.class), WithdrawalReason.PATIENT_ASKED, ""));
    assertTrue(closed.contains(ConsentKind.YZK));
    assertEquals(ConsentState.WITHDRAWN, drugs(counter, "000123"));
    assertEquals(ConsentState.WITHDRAWN, counter.onlyRow().consents().get(ConsentKind.YZK));
    assertTrue(recorded(counter, AuditAction.WITHDRAW_CONSENT, "000123"));
    assertEquals(
        "session.withdraw.nothing",
        key(
            () ->
                counter.run(
                    beans ->
                        beans.attachments.withdrawConsents(
                            id, EnumSet.of(ConsentKind.YZK), WithdrawalReason.PATIENT_ASKED, ""))));
  }

  private static String key(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(RefusedInput.class, act).problems().get(0).messageKey();
  }
}
