package jp.madoguchi.bulk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.bulk.DifferenceClass;
import jp.madoguchi.bulk.RowState;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.encryption.internal.TestEncryption;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer of a row comes later than its numbers. A server learns of a key that another made
 * within twenty seconds; what it writes until then is not left behind.
 */
class AnswerUnderAFormerKeyTest {
  private static final long ROW = 9_000_001L;

  @TempDir Path folder;

  @OnBothDatabases
  void aReadableAnswerOfAnEncryptedRowIsTakenOver(TestDatabase database) {
    asked(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
      answered(database, Standing.PLAIN);
      assertEquals("facts", column(database, "facts"));
      node.takeOver();
      assertNull(column(database, "facts"));
      assertNull(column(database, "difference"));
      assertStandsUnderTheNewestKey(database);
    }
  }

  @OnBothDatabases
  void anAnswerUnderAFormerKeyIsTakenOver(TestDatabase database) {
    asked(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      Standing former = RowEncryption.standing();
      TestEncryption.addMasterKey(folder.resolve("data.p12"));
      node.start();
      node.takeOver();
      answered(database, former);
      node.takeOver();
      assertStandsUnderTheNewestKey(database);
    }
  }

  private static void asked(TestDatabase database) {
    database.sql(
        "insert into bulk_inquiry (id, version, order_id, part, parts, kind, population, state,"
            + " by_examination, persons, created_at, created_by, changed_at, urgent, attempts, stored,"
            + " result_persons) values (9, 1, 1, 1, 1, 'ELIGIBILITY', 'BOOKED', 'FETCHED', false, 1,"
            + " current_timestamp, 'clerk', current_timestamp, false, 0, 1, 1)");
    database.sql(
        "insert into bulk_person (id, version, inquiry_id, place, person_key, state,"
            + " insurer_number, card_symbol, card_number, branch) values (9000001, 1, 9, 1, 'k1',"
            + " 'ASKED', '99139918', '試験', '7654321', '01')");
  }

  /** By a server that knows no more than that. */
  private static void answered(TestDatabase database, Standing known) {
    Standing newest = RowEncryption.standing();
    RowEncryption.install(known, () -> known);
    database.run(
        em ->
            new PersonRows(em)
                .answer(
                    List.of(
                        new AnsweredRow(
                            ROW,
                            RowState.OPEN,
                            null,
                            null,
                            null,
                            null,
                            DifferenceClass.D1,
                            null,
                            null,
                            null,
                            null,
                            Instant.parse("2026-11-23T20:00:00Z"),
                            "difference",
                            "facts"))));
    RowEncryption.install(newest, () -> newest);
  }

  private static void assertStandsUnderTheNewestKey(TestDatabase database) {
    String newest = RowEncryption.currentKey().orElseThrow().toString();
    assertEquals(newest, column(database, "data_key").toString());
    assertEquals(newest, column(database, "encrypted").toString().split(":")[0]);
    assertEquals(newest, column(database, "encrypted_answer").toString().split(":")[0]);
    assertEquals("facts", database.call(em -> em.find(BulkPerson.class, ROW).facts()));
    assertEquals("7654321", database.call(em -> em.find(BulkPerson.class, ROW).number()));
  }

  private static Object column(TestDatabase database, String column) {
    return database.call(
        em -> em.createNativeQuery("select " + column + " from bulk_person").getSingleResult());
  }
}
