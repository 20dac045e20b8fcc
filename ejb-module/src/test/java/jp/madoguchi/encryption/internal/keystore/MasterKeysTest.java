package jp.madoguchi.encryption.internal.keystore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {
  private static final char[] PASSWORD = "only a test".toCharArray();

  @TempDir Path folder;

  /** The README lets a former key leave the file once no row waits for it. */
  @Test
  void theNextKeyWrapsAlsoWhereAFormerOneHasLeftTheFile() throws Exception {
    Path file = folder.resolve("data.p12");
    assertEquals(1, MasterKeys.add(file, PASSWORD));
    assertEquals(2, MasterKeys.add(file, PASSWORD));
    String second = MasterKeys.read(file, PASSWORD).newest();
    remove(file, "wrap-1");
    assertEquals(second, MasterKeys.read(file, PASSWORD).newest());
    assertEquals(3, MasterKeys.add(file, PASSWORD));
    MasterKeys keys = MasterKeys.read(file, PASSWORD);
    assertNotEquals(second, keys.newest());
    assertTrue(keys.key(second).isPresent());
  }

  private static void remove(Path file, String alias) throws Exception {
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
    store.deleteEntry(alias);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
  }
}
