package jp.madoguchi.encryption.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import jp.madoguchi.encryption.RowEncryption;
import jp.madoguchi.encryption.RowEncryption.Standing;
import jp.madoguchi.encryption.internal.keystore.MasterKeys;
import jp.madoguchi.node.Fence;
import jp.madoguchi.testing.Alone;
import jp.madoguchi.testing.OwnedLease;
import jp.madoguchi.testing.TestDatabase;

/** A node's encryption for tests: its start and its background work, upon a database. */
public final class TestEncryption implements AutoCloseable {
  static final String PASSWORD = "only a test";

  private final TestDatabase database;
  private final MasterKeyring keyring;
  private EncryptionAtStart running;

  /** What its node is told. */
  final Alone node = new Alone();

  private TestEncryption(TestDatabase database, MasterKeyring keyring) {
    this.database = database;
    this.keyring = keyring;
  }

  /** With a keystore in the folder, made unless it is there. */
  public static TestEncryption in(Path folder, TestDatabase database) {
    Path file = folder.resolve("data.p12");
    if (!file.toFile().exists()) {
      addMasterKey(file);
    }
    return new TestEncryption(database, keyring(file));
  }

  static TestEncryption without(TestDatabase database) {
    return new TestEncryption(database, new MasterKeyring(Map.of()));
  }

  /** As {@code ./madoguchi encryption key} does. */
  public static void addMasterKey(Path file) {
    try {
      MasterKeys.add(file, PASSWORD.toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MasterKeyring keyring(Path file) {
    return new MasterKeyring(
        Map.of(
            "MADOGUCHI_DATA_KEYSTORE",
            file.toString(),
            "MADOGUCHI_DATA_KEYSTORE_PASSWORD",
            PASSWORD));
  }

  /** As a server does when its database is there. */
  public TestEncryption start() {
    running = new EncryptionAtStart();
    running.book = book();
    running.leases = node;
    running.databaseReady(null);
    return this;
  }

  /** As it does every twenty seconds. */
  void look() {
    running.run(null);
  }

  /** Each act in a transaction of its own, as in the container. */
  DataKeyBook book() {
    return new DataKeyBook() {
      @Override
      public Standing standing() {
        return database.call(em -> book(em).standing());
      }

      @Override
      public boolean renewed() {
        return database.call(em -> book(em).renewed());
      }
    };
  }

  private DataKeyBook book(jakarta.persistence.EntityManager em) {
    DataKeyBook book = new DataKeyBook();
    book.em = em;
    book.clock = Clock.systemUTC();
    book.keyring = keyring;
    return book;
  }

  /** The background work until nothing is left. */
  public void takeOver() {
    ReencryptionWork work = new ReencryptionWork();
    work.rows = rows();
    work.run(OwnedLease.take(database, work.lease()));
  }

  Reencryption rows() {
    return new Reencryption() {
      @Override
      public int takeOver(EncryptedTable table, Fence fence) {
        return database.call(em -> rows(em).takeOver(table, fence));
      }

      @Override
      public long waiting(EncryptedTable table, int key) {
        return database.call(em -> rows(em).waiting(table, key));
      }
    };
  }

  private Reencryption rows(jakarta.persistence.EntityManager em) {
    Reencryption rows = new Reencryption();
    rows.em = em;
    rows.leases = OwnedLease.in(em, database);
    return rows;
  }

  @Override
  public void close() {
    RowEncryption.install(Standing.PLAIN, () -> Standing.PLAIN);
  }
}
