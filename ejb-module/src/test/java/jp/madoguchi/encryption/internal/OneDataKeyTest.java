package jp.madoguchi.encryption.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.madoguchi.testing.OnBothDatabases;
import jp.madoguchi.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

/** Servers that start in the same moment make one key, and one when it is renewed. */
class OneDataKeyTest {
  private static final int NODES = 4;

  @TempDir Path folder;

  @OnBothDatabases
  void severalNodesMakeOneKeyAndRenewItOnce(TestDatabase database) throws Exception {
    List<TestEncryption> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(TestEncryption.in(folder, database));
    }
    assertEquals(Set.of(1), together(nodes, node -> node.book().standing().keys().current()));
    assertEquals(2, PlainRows.rows(database, "data_key").size());
    TestEncryption.addMasterKey(folder.resolve("data.p12"));
    assertEquals(Set.of(true, false), together(nodes, node -> node.book().renewed()));
    assertEquals(3, PlainRows.rows(database, "data_key").size());
    assertEquals(Set.of(3), together(nodes, node -> node.book().standing().keys().current()));
  }

  @OnBothDatabases
  void theDatabaseItselfRefusesASecondKeyInUse(TestDatabase database) {
    TestEncryption.in(folder, database).book().standing();
    assertThrows(
        IllegalStateException.class,
        () ->
            database.sql(
                "insert into data_key (key_number, purpose, wrapped, master_id, made_at, open_key)"
                    + " values (9, 'CONTENT', '-', '-', current_timestamp, 'CONTENT')"));
    assertTrue(
        PlainRows.rows(database, "data_key").stream()
            .noneMatch(row -> row.get("key_number").equals("9")));
  }

  private interface Act<T> {
    T of(TestEncryption node) throws Exception;
  }

  private static <T> Set<T> together(List<TestEncryption> nodes, Act<T> act) throws Exception {
    CyclicBarrier all = new CyclicBarrier(nodes.size());
    ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (TestEncryption node : nodes) {
        calls.add(
            () -> {
              all.await();
              return act.of(node);
            });
      }
      Set<T> results = new HashSet<>();
      for (Future<T> one : threads.invokeAll(calls)) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
