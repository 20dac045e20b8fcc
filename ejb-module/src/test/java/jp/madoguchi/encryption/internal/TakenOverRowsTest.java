package jp.madoguchi.encryption.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.madoguchi.encryption.ContentUnreadable;
import jp.madoguchi.encryption.EncryptionCondition.State;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowPlace;
import jp.madoguchi.encryption.SearchedText;
import jp.madoguchi.encryption.internal.EncryptedTable.Content;
import jp.madoguchi.facility.CheckFinding;
import jp.madoguchi.facility.CheckKind;
import jp.madoguchi.node.NodeRefused;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows of a former release, and of a former key, become unreadable in the database, and only there.
 */
class TakenOverRowsTest {
  private static final String[] SECRETS = {PlainRows.MARK, PlainRows.INSURER, PlainRows.NUMBER};

  @TempDir Path folder;

  @OnBothDatabases
  void nothingThatMustNotBeReadableIs(TestDatabase database) {
    PlainRows.in(database);
    assertFalse(PlainRows.readable(database, SECRETS).isEmpty());
    Map<String, Map<String, String>> before = values(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      assertEquals(before, values(database), "rows of before are readable until then");
      assertEquals(State.TAKING_OVER, watch(node).condition().state());
      node.takeOver();
      assertEquals(List.of(), PlainRows.readable(database, SECRETS));
      assertEquals(before, values(database));
      assertEquals(State.ON, watch(node).condition().state());
      assertEquals(0, watch(node).condition().waiting());
    }
  }

  @OnBothDatabases
  void anInsuranceIsFoundByItsNumbersHash(TestDatabase database) {
    PlainRows.in(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
      String hash =
          SearchedText.hash("number_hash", PlainRows.NUMBER, PlainRows.INSURER).orElseThrow();
      assertEquals(hash, PlainRows.rows(database, "insurance").get(0).get("number_hash"));
    }
  }

  @OnBothDatabases
  void aNewMasterKeyMakesANewDataKeyAndTheFormerIsUsedNoMore(TestDatabase database) {
    PlainRows.in(database);
    Map<String, Map<String, String>> before = values(database);
    String hash;
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
      hash = PlainRows.rows(database, "insurance").get(0).get("number_hash");
      TestEncryption.addMasterKey(folder.resolve("data.p12"));
      assertEquals(1, RowEncryption.currentKey().orElseThrow(), "only a start changes keys");
      node.start();
      int newest = RowEncryption.currentKey().orElseThrow();
      assertTrue(newest > 1);
      assertEquals(before, values(database), "while rows of both keys stand there");
      node.takeOver();
      assertEquals(before, values(database));
      assertEquals(hash, PlainRows.rows(database, "insurance").get(0).get("number_hash"));
      for (EncryptedTable table : EncryptedTable.all()) {
        for (Map<String, String> row : PlainRows.rows(database, table.table())) {
          assertEquals(String.valueOf(newest), row.get("data_key"), table.table());
          for (Content content : table.contents()) {
            assertTrue(row.get(content.column()).startsWith(newest + ":"), table.table());
          }
        }
      }
    }
  }

  /** The second node has the file of before the rotation in memory, not on its disk. */
  @OnBothDatabases
  void aNodeThatMeetsAKeyOfAnotherGetsIt(TestDatabase database) {
    PlainRows.in(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      RowEncryption.Standing former = RowEncryption.standing();
      TestEncryption.addMasterKey(folder.resolve("data.p12"));
      node.start();
      node.takeOver();
      RowEncryption.install(former, node.book()::standing);
      assertEquals("2", values(database).get("drug_line.encrypted").get("quantity"));
    }
  }

  @OnBothDatabases
  void aContentOpensInItsRowAndNowhereElse(TestDatabase database) {
    PlainRows.in(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
      Map<String, String> row = PlainRows.rows(database, "bulk_person").get(0);
      RowPlace place = RowPlace.of("bulk_person", 9000001L);
      String numbers = row.get("encrypted");
      assertEquals(PlainRows.NUMBER, RowEncryption.opened(place, numbers).get("card_number"));
      refused(place.in("encrypted_answer"), numbers);
      refused(RowPlace.of("bulk_person", 9000002L), numbers);
      refused(RowPlace.of("answer", 9000001L), numbers);
      int middle = numbers.length() / 2;
      char other = numbers.charAt(middle) == 'A' ? 'B' : 'A';
      refused(place, numbers.substring(0, middle) + other + numbers.substring(middle + 1));
      refused(place, numbers.substring(0, numbers.length() - 8));
      refused(place, "2" + numbers.substring(1));
      refused(place, "");
      refused(place, "1:");
    }
  }

  /** Somebody who may write to the tables puts one patient's insurance into another's row. */
  @OnBothDatabases
  void aMovedContentStopsNoOtherRow(TestDatabase database) {
    PlainRows.in(database);
    database.sql(
        "insert into answer (id, session_id, place, medical_aid, insurer_number, superseded) values"
            + " (8, 4711, 1, false, '"
            + PlainRows.INSURER
            + "', true)");
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
      TestEncryption.addMasterKey(folder.resolve("data.p12"));
      database.sql("update answer set session_id = 4712 where id = 3");
      node.start();
      RuntimeException failed = assertThrows(RuntimeException.class, node::takeOver);
      assertTrue(failed.toString().contains("answer"), failed::toString);
      String newest = String.valueOf(RowEncryption.currentKey().orElseThrow());
      assertEquals(newest, PlainRows.rows(database, "register_difference").get(0).get("data_key"));
      assertEquals(
          Map.of("3", "1", "8", newest),
          PlainRows.rows(database, "answer").stream()
              .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("data_key"))));
      assertEquals(1, watch(node).condition().waiting());
    }
  }

  /** Whoever works with a row is not waited for, and the rest is not kept waiting. */
  @OnBothDatabases
  void aRowThatSomebodyHasLockedComesLater(TestDatabase database) {
    PlainRows.in(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      database.run(
          em -> {
            em.createNativeQuery("update insurance set branch = branch").executeUpdate();
            node.takeOver();
            assertEquals(1, watch(node).condition().waiting());
          });
      node.takeOver();
      assertEquals(State.ON, watch(node).condition().state());
    }
  }

  @OnBothDatabases
  void withoutOrWithAnotherKeystoreNothingIsReadOrWritten(TestDatabase database) {
    PlainRows.in(database);
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      node.takeOver();
    }
    try (TestEncryption none = TestEncryption.without(database)) {
      refusedToTakePart(none);
      assertEquals(State.UNAVAILABLE, watch(none).condition().state());
      assertTrue(watch(none).condition().failure().contains("MADOGUCHI_DATA_KEYSTORE"));
      assertThrows(EncryptionUnavailable.class, () -> values(database));
      assertThrows(
          EncryptionUnavailable.class,
          () -> RowEncryption.encrypted(RowPlace.of("answer", 1), Map.of("a", "b")));
    }
    Path elsewhere = folder.resolve("other");
    assertTrue(elsewhere.toFile().mkdir());
    try (TestEncryption other = TestEncryption.in(elsewhere, database)) {
      refusedToTakePart(other);
      assertEquals(State.UNAVAILABLE, watch(other).condition().state());
      assertTrue(watch(other).condition().failure().contains("master key"));
    }
    try (TestEncryption mended = TestEncryption.in(folder, database).start()) {
      assertEquals(State.ON, watch(mended).condition().state());
      values(database);
    }
  }

  /** The README has the file copied to servers that run; whoever copies writes it bit by bit. */
  @OnBothDatabases
  void aFileThatIsHalfCopiedStopsNobodyAndOneThatStaysSoDoes(TestDatabase database)
      throws IOException {
    Path file = folder.resolve("data.p12");
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      node.look();
      assertEquals(State.ON, watch(node).state());
      Files.write(file, whole);
      node.look();
      Files.write(file, new byte[0]);
      node.look();
      assertEquals(State.ON, watch(node).state(), "a second time");
      assertTrue(node.node.able);
      node.look();
      assertEquals(State.UNAVAILABLE, watch(node).state());
      assertFalse(node.node.able, "else it would keep what a server with the keys can do");
      Files.write(file, whole);
      node.look();
      assertEquals(State.ON, watch(node).state());
      assertTrue(node.node.able);
    }
  }

  @OnBothDatabases
  void theSetUpIsToldWhetherThereAreKeys(TestDatabase database) throws IOException {
    assertEquals(CheckKind.DATA_KEYS_NONE, found().kind());
    assertTrue(found().command().contains("./madoguchi encryption key"));
    try (TestEncryption node = TestEncryption.in(folder, database).start()) {
      assertEquals(CheckFinding.of(CheckKind.DATA_KEYS, "1"), found());
      Files.write(folder.resolve("data.p12"), new byte[0]);
      node.look();
      node.look();
      assertEquals(CheckKind.DATA_KEYS_UNREADABLE, found().kind());
    }
  }

  private static CheckFinding found() {
    return new EncryptionCheck().look().get(0);
  }

  /** Else it would own folders and work that a server with the keys can do. */
  private static void refusedToTakePart(TestEncryption node) {
    assertEquals("KEYS_OF_THE_DATA_MISSING", assertThrows(NodeRefused.class, node::start).code());
  }

  private static void refused(RowPlace place, String content) {
    ContentUnreadable refusal =
        assertThrows(ContentUnreadable.class, () -> RowEncryption.opened(place, content));
    assertFalse(refusal.getMessage().contains(place.key()), "no key, which may be a person's");
  }

  static EncryptionWatchBean watch(TestEncryption node) {
    EncryptionWatchBean watch = new EncryptionWatchBean();
    watch.rows = node.rows();
    return watch;
  }

  /** Values of every content by table and column, wherever they stand. */
  private static Map<String, Map<String, String>> values(TestDatabase database) {
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (EncryptedTable table : EncryptedTable.all()) {
      Map<String, String> row = PlainRows.rows(database, table.table()).get(0);
      for (Content content : table.contents()) {
        Map<String, String> values = new TreeMap<>();
        String stored = row.get(content.column());
        if (stored == null) {
          content.values().stream()
              .filter(column -> row.get(column) != null)
              .forEach(column -> values.put(column, row.get(column)));
        } else {
          Object[] key = content.key().stream().map(row::get).toArray();
          values.putAll(
              RowEncryption.opened(RowPlace.of(content.place(), key).in(content.column()), stored));
        }
        all.put(table.table() + "." + content.column(), values);
      }
    }
    return all;
  }
}
