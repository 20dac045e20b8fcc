package jp.madoguchi.encryption.internal;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.madoguchi.encryption.DataKeys;
import jp.madoguchi.encryption.internal.keystore.MasterKeys;

/** A data key (データ鍵), wrapped by a master key. */
@Entity
@Table(name = "data_key")
@Cacheable(false)
public class DataKey {
  /** What a key is for. */
  enum KeyPurpose {
    /** Encrypts contents. */
    CONTENT,
    /** Makes the hashes that are searched; the same for good. */
    SEARCH
  }

  @Id
  @Column(name = "key_number")
  private int number;

  @Enumerated(EnumType.STRING)
  private KeyPurpose purpose;

  private String wrapped;

  @Column(name = "master_id")
  private String masterId;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  /** The purpose while it is in use, else null: the database keeps it unique. */
  @Column(name = "open_key")
  private String openKey;

  protected DataKey() {}

  static String wrapped(int number, KeyPurpose purpose, byte[] key, MasterKeys masters) {
    return Base64.getEncoder()
        .encodeToString(
            DataKeys.sealed(
                masters.key(masters.newest()).orElseThrow(), key, bound(number, purpose)));
  }

  /** Empty when no master key that is held opens it. */
  Optional<byte[]> unwrapped(MasterKeys masters) {
    try {
      byte[] master = masters.key(masterId).orElse(null);
      return master == null
          ? Optional.empty()
          : Optional.of(
              DataKeys.opened(master, Base64.getDecoder().decode(wrapped), bound(number, purpose)));
    } catch (GeneralSecurityException | IllegalArgumentException altered) {
      return Optional.empty();
    }
  }

  private static byte[] bound(int number, KeyPurpose purpose) {
    return ("madoguchi data key " + number + " " + purpose).getBytes(StandardCharsets.UTF_8);
  }

  /** The same key under the newest master key. */
  void rewrap(MasterKeys masters) {
    byte[] key = unwrapped(masters).orElseThrow();
    wrapped = wrapped(number, purpose, key, masters);
    masterId = masters.newest();
  }

  void retire(Instant at) {
    retiredAt = at;
    openKey = null;
  }

  int number() {
    return number;
  }

  KeyPurpose purpose() {
    return purpose;
  }

  String masterId() {
    return masterId;
  }

  boolean inUse() {
    return openKey != null;
  }

  @Override
  public String toString() {
    return "DataKey[" + number + " " + purpose + "]";
  }
}
