package jp.madoguchi.encryption.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.encryption.EncryptionUnavailable;
import jp.madoguchi.encryption.internal.keystore.MasterKeys;

/**
 * The master keys of this process: {@code MADOGUCHI_DATA_KEYSTORE}, a file outside the database,
 * and {@code MADOGUCHI_DATA_KEYSTORE_PASSWORD}. Read anew each time: a key is added while servers
 * run.
 */
@ApplicationScoped
public class MasterKeyring {
  private final Map<String, String> environment;

  /** Of the running process. */
  public MasterKeyring() {
    this(System.getenv());
  }

  MasterKeyring(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Empty when none is named.
   *
   * @throws EncryptionUnavailable when the file that is named cannot be read
   */
  Optional<MasterKeys> keys() {
    String file = environment.getOrDefault("MADOGUCHI_DATA_KEYSTORE", "");
    if (file.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          MasterKeys.read(
              file.strip(),
              environment.getOrDefault("MADOGUCHI_DATA_KEYSTORE_PASSWORD", "").toCharArray()));
    } catch (IOException e) {
      // the cause may name the folder and is of no use: file and password are what can be mended
      throw new EncryptionUnavailable(
          "the keystore that MADOGUCHI_DATA_KEYSTORE names cannot be read: look at the file, its"
              + " rights and MADOGUCHI_DATA_KEYSTORE_PASSWORD");
    }
  }
}
