package jp.madoguchi.reception.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.access.Role;
import jp.madoguchi.node.Fence;
import jp.madoguchi.qualification.ComparedField;
import jp.madoguchi.qualification.FieldComparison.Choice;
import jp.madoguchi.reception.AttachmentUndo;
import jp.madoguchi.reception.BoardRow;
import jp.madoguchi.reception.TakeOver;
import jp.madoguchi.reception.UndoReason;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import jp.madoguchi.testing.Wiring;
import org.junit.jupiter.api.AfterEach;

/** Receptions of years ago lie in the archive, whole, and what outlives them stays. */
class SessionArchivingTest {
  private static final Fence FENCE = new Fence("timer/reception-archive", 1);

  private static final String FULL = "11-OQSsiquc01res_face_full.xml";
  private static final String PATIENT =
      "000123,試験 花子,シケン ハナコ,19430203,2,9990001,架空県試験市1,39131111,,01234567,,020,,";
  private static final String ARCHIVE = "madoguchi.retention.reception_session_archive.months";
  private static final List<String> MOVED =
      List.of("reception_session", "answer", "session_attachment", "taken_over", "undone_reading");

  @AfterEach
  void forget() {
    System.clearProperty(ARCHIVE);
  }

  /** A reception that was taken over, read, and taken back: everything that can hang on one. */
  private static Counter eventful(TestDatabase database) {
    Counter counter = new Counter(database);
    counter.register(PATIENT);
    counter.face(FULL);
    BoardRow row = counter.onlyRow();
    counter.run(
        beans ->
            beans.desk.takeOver(
                row.id(),
                new TakeOver(row.version(), Map.of(ComparedField.ADDRESS, Choice.ANSWER))));
    database.sql(
        """
        insert into audit_record (id, at, account, role, terminal, action, patient_number, subject, ground,
          consent_state, consent_until, outcome)
        values (1, timestamp with time zone '2026-01-15 09:10:30+09:00', 'doctor', 'DOCTOR', '-', 'VIEW_MEDICAL',
          '000123', 'YZK 2025-01-01/2025-12-01', 'CONSENT', 'GIVEN', timestamp with time zone '2026-01-16 09:03:10+09:00',
          'OK')
        """);
    counter.clock.forward(Duration.ofMinutes(1));
    counter.caller.become("lead1", Role.CLERK_LEAD);
    BoardRow taken = counter.onlyRow();
    counter.run(
        beans ->
            beans.attachments.undo(
                taken.id(),
                taken.version(),
                new AttachmentUndo(UndoReason.WRONG_PERSON_MATCHED, "同姓同名", null, null)));
    return counter;
  }

  @OnBothDatabases
  void anOldReceptionMovesWhole(TestDatabase database) {
    Counter counter = eventful(database);
    Map<String, Long> before = counts(counter, "");
    counter.clock.set("2029-01-15T23:59:59+09:00");
    assertEquals(0, move(counter), "three years are not over");
    counter.clock.set("2029-01-16T00:00:00+09:00");
    assertEquals(1, move(counter));
    assertEquals(before, counts(counter, "_archive"));
    assertEquals(List.of(0L), counts(counter, "").values().stream().distinct().toList());
    assertEquals(0, move(counter));
    assertFalse(before.containsValue(0L), before.toString());
  }

  @OnBothDatabases
  void theSameFileIsStillNoticedAndTheConsentsStay(TestDatabase database) {
    Counter counter = eventful(database);
    long consents = count(counter, "consent_entry");
    counter.clock.set("2029-06-01T09:00:00+09:00");
    move(counter);
    assertEquals(consents, count(counter, "consent_entry"));
    counter.face(FULL);
    assertEquals(0, count(counter, "reception_session"), "the same file is no second reception");
    assertEquals(1, count(counter, "arrived_result"));
  }

  @OnBothDatabases
  void aReceptionUnderWhichAConsentRunsStays(TestDatabase database) {
    Counter counter = eventful(database);
    counter.clock.set("2029-06-01T09:00:00+09:00");
    database.sql(
        "insert into consent_entry (id, session_id, kind, code, given_at, until_at, recorded_at)"
            + " select 900001, session_id, 'YZK', '1', null, timestamp with time zone '2029-06-01"
            + " 09:00:01+09:00', answered_at from consent_session");
    assertEquals(0, move(counter));
    counter.clock.set("2029-06-01T09:00:01+09:00");
    assertEquals(1, move(counter));
  }

  @OnBothDatabases
  void aBatchThatFailsMovesNothing(TestDatabase database) {
    Counter counter = eventful(database);
    Map<String, Long> before = counts(counter, "");
    counter.clock.set("2029-06-01T09:00:00+09:00");
    database.sql("drop table taken_over_archive");
    assertThrows(RuntimeException.class, () -> move(counter));
    assertEquals(before, counts(counter, ""));
    assertEquals(0, count(counter, "answer_archive"));
  }

  @OnBothDatabases
  void theArchiveIsKeptUntilTheHospitalSaysWhen(TestDatabase database) {
    Counter counter = eventful(database);
    counter.clock.set("2040-01-01T09:00:00+09:00");
    move(counter);
    assertEquals(0, delete(counter));
    System.setProperty(ARCHIVE, "120");
    assertEquals(1, delete(counter));
    assertEquals(List.of(0L), counts(counter, "_archive").values().stream().distinct().toList());
  }

  private static int move(Counter counter) {
    return counter.work(
        beans ->
            new Wiring(beans.em, counter.clock, new Alone())
                .wire(new SessionArchiving())
                .move(FENCE));
  }

  private static int delete(Counter counter) {
    return counter.work(
        beans ->
            new Wiring(beans.em, counter.clock, new Alone())
                .wire(new SessionArchiving())
                .delete(FENCE));
  }

  private static Map<String, Long> counts(Counter counter, String suffix) {
    return MOVED.stream()
        .collect(Collectors.toMap(table -> table, table -> count(counter, table + suffix)));
  }

  private static long count(Counter counter, String from) {
    return counter.work(
        beans ->
            ((Number) beans.em.createNativeQuery("select count(*) from " + from).getSingleResult())
                .longValue());
  }
}
